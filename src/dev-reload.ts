import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { contentDir, trustWatcher } from './read-library.ts';

/** An editor’s program may write a file in several steps, and a change of branch touches many. */
const SETTLES_WITHIN = 15;

/** Where Astro keeps what it has asked of the pages. */
const ENVIRONMENTS = ['ssr', 'prerender'];

/**
 * While `npm run dev` runs, an edit shows at once: pages read the publication as it stands, so that the lists of pages are
 * asked for anew and the open browser is told. Astro’s own store, which holds nothing that a page shows, would take half a
 * second to be written, and can miss an edit that comes while it is.
 */
export const devReload = (): AstroIntegration => ({
  name: 'readout-dev-reload',
  hooks: {
    'astro:server:setup': ({ server }) => {
      const forget = trustWatcher();
      server.watcher.on('all', forget);
      watchContent(server, SETTLES_WITHIN, () => {
        forget();
        for (const name of ENVIRONMENTS) server.environments[name]?.hot.send('astro:content-changed', {});
        server.environments.client.hot.send({ type: 'full-reload', path: '*' });
      });
    },
  },
});

/** Tells when a file of the publication has changed and none has for so many milliseconds. */
export function watchContent({ watcher }: ViteDevServer, quiet: number, changed: () => void): void {
  const dir = contentDir();
  watcher.add(dir);
  let pending: NodeJS.Timeout | undefined;
  const note = (path: string): void => {
    if (!path.startsWith(dir)) return;
    clearTimeout(pending);
    pending = setTimeout(changed, quiet);
  };
  watcher.on('add', note).on('change', note).on('unlink', note);
}
