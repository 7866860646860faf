import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runMeasured, type RunCost } from './measured-run.ts';
import { buildProse } from './peer-prose.ts';
import { findPageCount } from './site-size.ts';

export interface PeerCost {
  name: string;
  articles: number;
  cost: RunCost;
  pages: number;
}

/** What is compared, in exact versions; Astro and its parts are those of this project. */
const PACKAGES = {
  '@11ty/eleventy': '3.1.8',
  '@astrojs/markdown-remark': '7.3.1',
  '@astrojs/mdx': '8.0.2',
  '@astrojs/starlight': '0.42.4',
  astro: '7.3.4',
  'rehype-slug': '6.0.0',
  'remark-gfm': '4.0.1',
};

const MANIFEST = JSON.stringify({ private: true, type: 'module', dependencies: PACKAGES });

interface Peer {
  name: string;
  /** Where an article goes. */
  pathOf: (slug: string) => string;
  /** Everything else that its project needs. */
  files: Readonly<Record<string, string>>;
  command: readonly string[];
  out: string;
}

const ASTRO = ['node_modules/astro/bin/astro.mjs', 'build', '--root'];

const PEERS: readonly Peer[] = [
  {
    name: 'Astro',
    pathOf: (slug) => `src/content/articles/${slug}.mdx`,
    files: {
      'astro.config.mjs': `import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
export default defineConfig({
  cacheDir: './.cache',
  markdown: {
    syntaxHighlight: false,
    processor: unified({ smartypants: false, gfm: false, remarkPlugins: [remarkGfm], rehypePlugins: [rehypeSlug] }),
  },
  integrations: [mdx()],
});
`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = {
  articles: defineCollection({ loader: glob({ pattern: '*.mdx', base: './src/content/articles' }) }),
};
`,
      'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
const articles = await getCollection('articles');
---
<html lang="en"><body><ul>{articles.map(({ id, data }) => <li><a href={\`/articles/\${id}/\`}>{data.title}</a></li>)}</ul></body></html>
`,
      'src/pages/articles/[slug].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('articles')).map((article) => ({ params: { slug: article.id }, props: { article } }));
}
const { article } = Astro.props;
const { Content } = await render(article);
---
<html lang="en"><head><title>{article.data.title}</title></head><body><h1>{article.data.title}</h1><Content /></body></html>
`,
    },
    command: ASTRO,
    out: 'dist',
  },
  {
    name: 'Starlight',
    pathOf: (slug) => `src/content/docs/articles/${slug}.md`,
    files: {
      'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  cacheDir: './.cache',
  integrations: [starlight({ title: 'Corpus', pagefind: false, sidebar: [{ label: 'Home', link: '/' }] })],
});
`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
      'src/content/docs/index.md': '---\ntitle: Home\n---\n\nArticles.\n',
    },
    command: ASTRO,
    out: 'dist',
  },
  {
    name: 'Eleventy',
    pathOf: (slug) => `articles/${slug}.md`,
    files: {
      'eleventy.config.js': `export default function () {
  return { dir: { input: '.', output: '_site' }, markdownTemplateEngine: false };
}
`,
      'articles/articles.json': '{ "layout": "page.njk" }\n',
      '_includes/page.njk':
        '<html lang="en"><head><title>{{ title }}</title></head><body><h1>{{ title }}</h1>{{ content | safe }}</body></html>\n',
      'index.njk': '---\ntitle: Home\nlayout: page.njk\n---\nArticles.\n',
    },
    command: ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet', '--config=eleventy.config.js'],
    out: '_site',
  },
];

export interface InstalledPeers {
  folder: string;
}

/** Installs the others into a folder, with their exact versions. */
export async function installPeers(folder: string): Promise<InstalledPeers> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), MANIFEST);
  await runMeasured({ command: ['npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts'], cwd: folder });
  return { folder };
}

/** Has each of the others build the prose of a corpus, from nothing, into as many pages. */
export async function comparePeers({ folder }: InstalledPeers, articles: number, pages: number): Promise<PeerCost[]> {
  const costs: PeerCost[] = [];
  for (const { name, pathOf, files, command, out } of PEERS) {
    const root = join(folder, name);
    // Astro looks up there which packages are parts of it.
    await writeFiles(root, { ...files, 'package.json': MANIFEST });
    for (const { slug, text } of buildProse(articles, pages)) await writeFiles(root, { [pathOf(slug)]: text });
    const isAstro = command === ASTRO;
    const cost = await runMeasured({
      command: [
        process.execPath,
        ...command.map((word) => word.replace(/^node_modules/, join(folder, 'node_modules'))),
        ...(isAstro ? [root] : []),
      ],
      cwd: root,
      env: { ASTRO_TELEMETRY_DISABLED: '1' },
    });
    costs.push({ name, articles, cost, pages: await findPageCount(join(root, out)) });
    await rm(root, { recursive: true, force: true });
  }
  return costs;
}

async function writeFiles(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}
