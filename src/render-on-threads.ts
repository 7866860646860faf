import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { Plugin } from 'vite';
import type { BuildPool } from './build-pool.ts';

/** Renders pages on the threads of a pool as well: whichever is free takes the next page. */
export const renderOnThreads = (pool: BuildPool): AstroIntegration => {
  /** What Astro has bundled to render pages; it takes it away when it is done. */
  let entry: string | undefined;
  const findEntry: Plugin = {
    name: 'readout-find-entry',
    applyToEnvironment: ({ name }) => name === 'prerender',
    writeBundle({ dir }, bundle) {
      const chunk = Object.keys(bundle).find((file) => file.startsWith('prerender-entry'));
      if (dir !== undefined && chunk !== undefined) entry = pathToFileURL(join(dir, chunk)).href;
    },
  };
  return {
    name: 'readout-render-on-threads',
    hooks: {
      'astro:config:setup': ({ updateConfig }) =>
        void updateConfig({ build: { concurrency: pool.room + 1 }, vite: { plugins: [findEntry] } }),
      'astro:build:start': ({ setPrerenderer }) => {
        if (pool.room > 0) setPrerenderer((own) => shareRendering(own, pool, () => entry));
      },
    },
  };
};

/** @param own Astro’s own, which renders on this thread */
function shareRendering(own: AstroPrerenderer, pool: BuildPool, findEntry: () => string | undefined): AstroPrerenderer {
  return {
    ...own,
    name: 'readout-threads',
    setup: async () => {
      await own.setup?.();
      const entry = findEntry();
      if (entry === undefined) throw new Error('Astro has bundled nothing that renders pages.');
      await pool.askAll('open', { entry });
    },
    render: async (request, options) => {
      const { route, component } = options.routeData;
      const asked = pool.ask('page', { url: request.url, route, component });
      if (!asked) return own.render(request, options);
      const { status, headers, body } = await asked;
      const response = new Response(body, { status, headers });
      // Pages take nothing from Astro’s collections or pictures but what their keys name.
      return { response, metadata: { contentEntryKeys: [], staticImages: [], referencedImages: [] } };
    },
  };
}
