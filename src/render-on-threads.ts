import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { Plugin } from 'vite';
import type { BuildPool } from './build-pool.ts';

/** So many pages are under way at once: those that are kept from the last build are copied while others are rendered. */
const AT_ONCE = 32;

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
        void updateConfig({ build: { concurrency: pool.room > 0 ? AT_ONCE : 1 }, vite: { plugins: [findEntry] } }),
      'astro:build:start': ({ setPrerenderer }) => {
        if (pool.room > 0) setPrerenderer((own) => shareRendering(own, pool, () => entry));
      },
    },
  };
};

/** @param own Astro’s own, which renders on this thread */
function shareRendering(own: AstroPrerenderer, pool: BuildPool, findEntry: () => string | undefined): AstroPrerenderer {
  let isOpen = false;
  let opening: Promise<void> | undefined;
  let isRendering = false;
  /** Pages that wait for a thread. */
  const waiting: (() => void)[] = [];
  const renderHere: AstroPrerenderer['render'] = async (...page) => {
    isRendering = true;
    return Promise.resolve(own.render(...page)).finally(() => (isRendering = false));
  };
  const renderSomewhere: AstroPrerenderer['render'] = async (request, options) => {
    const { route, component } = options.routeData;
    const asked = isOpen ? pool.ask('page', { url: request.url, route, component }) : null;
    if (!asked && !isRendering) return renderHere(request, options);
    if (!asked) {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return renderSomewhere(request, options);
    }
    const { status, headers, body } = await asked;
    // Pages take nothing from Astro’s collections or pictures but what their keys name.
    const metadata = { contentEntryKeys: [], staticImages: [], referencedImages: [] };
    return { response: new Response(body, { status, headers }), metadata };
  };
  return {
    ...own,
    name: 'readout-threads',
    setup: async () => {
      await own.setup?.();
      const entry = findEntry();
      if (entry === undefined) throw new Error('Astro has bundled nothing that renders pages.');
      // They may have other work to end first.
      opening = pool.askAll('open', { entry }).then(() => void (isOpen = true));
      opening.catch(() => undefined);
    },
    render: (request, options) =>
      Promise.resolve(renderSomewhere(request, options)).finally(() => {
        for (const goOn of waiting.splice(0)) goOn();
      }),
    teardown: async () => {
      await opening;
      await own.teardown?.();
    },
  };
}
