import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { Plugin } from 'vite';
import { isError } from '#domain/problem.ts';
import { checkContent, formatOutcome, formatProblems, type ContentReport } from '#scripts/lib/check-content.ts';
import { CHANGED, HELLO, type Overlay } from './dev-overlay-message.ts';
import { watchContent } from './dev-reload.ts';
import { contentDir } from './read-library.ts';

/** How long after an edit the content is checked: the page goes first. */
const DELAY = 300;

/** Shows in the open browser what `npm run check` would say, while `npm run dev` runs; saving the cure clears it. */
export function devOverlay(): AstroIntegration {
  return {
    name: 'readout-dev-overlay',
    hooks: {
      'astro:config:setup'({ command, updateConfig, injectScript, logger }) {
        if (command !== 'dev') return;
        updateConfig({ vite: { plugins: [overlayPlugin(logger)] } });
        injectScript(
          'page',
          `import ${JSON.stringify(fileURLToPath(new URL('dev-overlay-client.ts', import.meta.url)))};`,
        );
      },
    },
  };
}

const overlayPlugin = (logger: AstroIntegrationLogger): Plugin => ({
  name: 'readout-dev-overlay',
  configureServer(server) {
    let latest = readOverlay();
    const update = async (): Promise<void> => {
      latest = readOverlay();
      const overlay = await latest;
      tell(overlay, logger);
      server.ws.send(CHANGED, overlay);
    };
    server.ws.on(HELLO, async (_, client) => client.send(CHANGED, await latest));
    void latest.then((overlay) => tell(overlay, logger));
    watchContent(server, DELAY, () => void update());
  },
});

async function readOverlay(): Promise<Overlay> {
  const report = await checkContent(contentDir());
  const part = (isWanted: (problem: ContentReport['problems'][number]) => boolean): string[] =>
    report.problems.filter(isWanted).map((problem) => formatProblems([problem], report.library).trimEnd());
  return {
    outcome: formatOutcome(report.problems),
    errors: part(isError),
    warnings: part((problem) => !isError(problem)),
  };
}

function tell({ outcome, errors }: Overlay, logger: AstroIntegrationLogger): void {
  if (errors.length === 0) logger.info(`Content: ${outcome}.`);
  else logger.error(`Content: ${outcome}.\n\n${errors.join('\n\n')}\n`);
}
