import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { CHANGED, HELLO, type Overlay } from './dev-overlay-message.ts';
import { watchContent } from './dev-reload.ts';

/** How long after an edit the content is checked: the page goes first. */
const DELAY = 60;

/** Shows in the open browser what `npm run check` would say, while `npm run dev` runs; saving the cure clears it. */
export function devOverlay(): AstroIntegration {
  let worker: Worker | undefined;
  return {
    name: 'readout-dev-overlay',
    hooks: {
      'astro:config:setup'({ command, injectScript }) {
        if (command !== 'dev') return;
        injectScript(
          'page',
          `import ${JSON.stringify(fileURLToPath(new URL('dev-overlay-client.ts', import.meta.url)))};`,
        );
      },
      'astro:server:setup'({ server, logger }) {
        worker = new Worker(new URL('dev-check-worker.ts', import.meta.url));
        serveOverlay(server, worker, logger);
      },
      'astro:server:done': async () => void (await worker?.terminate()),
    },
  };
}

/** The check of a large publication takes seconds, in which pages could not be served: it has a thread of its own. */
function serveOverlay(server: ViteDevServer, worker: Worker, logger: AstroIntegrationLogger): void {
  const check = async (): Promise<Overlay> => {
    worker.postMessage('check');
    const [overlay] = (await once(worker, 'message')) as [Overlay];
    tell(overlay, logger);
    return overlay;
  };
  let latest = check();
  watchContent(server, DELAY, () => {
    latest = latest.then(check);
    void latest.then((overlay) => server.ws.send(CHANGED, overlay));
  });
  server.ws.on(HELLO, async (_, client) => client.send(CHANGED, await latest));
}

function tell({ outcome, errors }: Overlay, logger: AstroIntegrationLogger): void {
  if (errors.length === 0) logger.info(`Content: ${outcome}.`);
  else logger.error(`Content: ${outcome}.\n\n${errors.join('\n\n')}\n`);
}
