import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addressesOf } from '#domain/address.ts';
import { readLibrary } from '#src/read-library.ts';
import type { ExportContext, ExportFile } from './files/export-file.ts';
import { listArticleFiles, listSiteFiles } from './files/list-files.ts';
import { listSitemapFiles } from './files/sitemap.ts';
import { writeExportFile } from './write-files.ts';

/**
 * What other programs take from a site goes straight into its folder: a route for each file would cost as much as a page.
 * The threads of a build write it; the list of pages is written here, once Astro has written them. In development all of it
 * is made when it is asked for.
 */
export const exportFiles = (): AstroIntegration => ({
  name: 'readout-export-files',
  hooks: {
    'astro:build:done': async ({ dir, pages }) => {
      const context = await readContext();
      const root = fileURLToPath(dir);
      const listed = await findListed(
        root,
        pages.map(({ pathname }) => pathname),
      );
      for (const file of listSitemapFiles(listed, context)) await writeExportFile(file, root);
    },
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((request, response, next) => {
        void findFile(request.url ?? '/').then((file) => (file ? response.end(file.text) : next()), next);
      });
    },
  },
});

async function readContext(): Promise<ExportContext> {
  const library = await readLibrary();
  return { library, addresses: addressesOf(library) };
}

/** The pages that do not ask search engines to leave them out; a page says so at its very beginning. */
async function findListed(root: string, paths: readonly string[]): Promise<string[]> {
  const listed: string[] = [];
  for (const path of paths) {
    const file = await open(join(root, path, 'index.html')).catch(() => null);
    if (file === null) continue;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    await file.close();
    if (!/<meta name="robots" content="noindex"/.test(buffer.toString('utf8', 0, bytesRead))) listed.push(path);
  }
  return listed;
}

const HEAD_BYTES = 8_192;

const ENDINGS = /\.(?:bib|ris|json|md|css)$/;

async function findFile(url: string): Promise<ExportFile | null> {
  const path = decodeURIComponent(url.split('?')[0] ?? '');
  if (!ENDINGS.test(path)) return null;
  const context = await readContext();
  const files = [
    ...listSiteFiles(context),
    ...context.library.articles.flatMap((article) =>
      path.startsWith(`${context.addresses.page('articles/')}${article.slug}`)
        ? [...listArticleFiles(article, context)]
        : [],
    ),
  ];
  for (const file of files) if (context.addresses.page(file.path) === path) return file;
  return null;
}
