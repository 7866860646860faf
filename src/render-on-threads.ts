import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { BuildPool } from './build-pool.ts';

/** Renders pages on the threads of a pool as well: whichever is free takes the next page. */
export const renderOnThreads = (pool: BuildPool): AstroIntegration => {
  let outDir: URL;
  return {
    name: 'readout-render-on-threads',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => void updateConfig({ build: { concurrency: pool.room + 1 } }),
      'astro:config:done': ({ config }) => void (outDir = config.outDir),
      'astro:build:start': ({ setPrerenderer }) => {
        if (pool.room > 0) setPrerenderer((own) => shareRendering(own, pool, outDir));
      },
    },
  };
};

/** @param own Astro’s own, which renders on this thread */
function shareRendering(own: AstroPrerenderer, pool: BuildPool, outDir: URL): AstroPrerenderer {
  return {
    ...own,
    name: 'readout-threads',
    setup: async () => {
      await own.setup?.();
      await pool.askAll('open', { entry: await findEntry(outDir) });
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

/** What Astro has bundled to render pages, which it takes away when it is done. */
async function findEntry(outDir: URL): Promise<string> {
  const folder = join(fileURLToPath(outDir), '.prerender');
  const entry = (await readdir(folder)).find((name) => /^prerender-entry\..*mjs$/.test(name));
  if (entry === undefined) throw new Error(`There is nothing in ${folder} that renders pages.`);
  return pathToFileURL(join(folder, entry)).href;
}
