// @ts-check
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { createHash } from 'node:crypto';
import { basePath } from './src/domain/site.ts';
import { buildAddresses } from './src/domain/address.ts';
import { rehypePlugins, remarkPlugins } from './src/markdown/plugins.ts';
import { resolveIn } from './src/markdown/resolve-reference.ts';
import { contentDir, readLibrary } from './src/read-library.ts';

const { site, articles } = await readLibrary();
// A cache for each publication, so that building one never disturbs another.
const cacheName = createHash('sha256').update(contentDir()).digest('hex').slice(0, 12);
const findResolver = async () => resolveIn(await readLibrary(), buildAddresses(basePath(site)));
// The sitemap leaves out what search engines are asked not to list.
const former = articles.flatMap(({ aliases }) => aliases.map((slug) => `/articles/${slug}/`));
/** @param {string} address */
const isListed = (address) => !/\/(?:search|cite)\/$/.test(address) && !former.some((path) => address.endsWith(path));

export default defineConfig({
  site: new URL(site.url).origin,
  base: basePath(site),
  outDir: process.env['OUT_DIR'] ?? 'dist',
  cacheDir: `./node_modules/.cache/readout/astro-${cacheName}`,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  build: { inlineStylesheets: 'never', assets: '_assets' },
  markdown: {
    syntaxHighlight: false,
    processor: unified({ smartypants: false, gfm: false, remarkPlugins: remarkPlugins(findResolver), rehypePlugins }),
  },
  integrations: [mdx(), sitemap({ filter: isListed })],
  vite: {
    build: {
      assetsInlineLimit: 0,
      cssTarget: ['chrome125', 'firefox128', 'safari18'],
      // Astro marks its own modules in a way that the bundler needlessly warns about.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
