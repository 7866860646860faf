// @ts-check
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { isCaching, publicationCache } from './src/cache.ts';
import { devOverlay } from './src/dev-overlay.ts';
import { devReload } from './src/dev-reload.ts';
import { exportFiles } from './src/export/integration.ts';
import { devSearch } from './src/search/dev-search.ts';
import { basePath } from './src/domain/site.ts';
import { addressesOf } from './src/domain/address.ts';
import { rehypePlugins, remarkPlugins } from './src/markdown/plugins.ts';
import { resolveIn } from './src/markdown/resolve-reference.ts';
import { contentDir, readLibrary, readSettings } from './src/read-library.ts';

const site = readSettings();
const findResolver = async () => {
  const library = await readLibrary();
  return resolveIn(library, addressesOf(library));
};
export default defineConfig({
  site: new URL(site.url).origin,
  base: basePath(site),
  outDir: process.env['OUT_DIR'] ?? 'dist',
  cacheDir: publicationCache(contentDir()),
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // What a page is made of is in its key (src/page-key.ts).
  experimental: { incrementalBuild: isCaching() },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  build: { inlineStylesheets: 'never', assets: '_assets' },
  markdown: {
    syntaxHighlight: false,
    processor: unified({ smartypants: false, gfm: false, remarkPlugins: remarkPlugins(findResolver), rehypePlugins }),
  },
  integrations: [mdx(), exportFiles(), devReload(), devOverlay(), devSearch()],
  vite: {
    build: {
      assetsInlineLimit: 0,
      cssTarget: ['chrome125', 'firefox128', 'safari18', 'ios18'],
      // Astro marks its own modules in a way that the bundler needlessly warns about.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
