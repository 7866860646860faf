import { mkdir, open, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addressesOf } from '#domain/address.ts';
import { readLibrary } from '#src/read-library.ts';
import type { ExportContext, ExportFile } from './files/export-file.ts';
import { listFiles } from './files/list-files.ts';
import { listSitemapFiles } from './files/sitemap.ts';

/**
 * Writes what other programs take from a site straight into its folder, once Astro has written the pages: there are
 * several such files for each page, and a route for each would cost as much as the page.
 */
export const exportFiles = (): AstroIntegration => ({
  name: 'readout-export-files',
  hooks: {
    'astro:build:done': async ({ dir, pages }) => {
      const context = await readContext();
      const root = fileURLToPath(dir);
      for (const file of listFiles(context)) await write(root, file);
      const listed = await findListed(
        root,
        pages.map(({ pathname }) => pathname),
      );
      for (const file of listSitemapFiles(listed, context)) await write(root, file);
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

async function write(root: string, { path, text }: ExportFile): Promise<void> {
  const target = join(root, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text);
}

const ENDINGS = /\.(?:bib|ris|json|md|css)$/;

/** In development a file is made when it is asked for. */
async function findFile(url: string): Promise<ExportFile | null> {
  const path = decodeURIComponent(url.split('?')[0] ?? '');
  if (!ENDINGS.test(path)) return null;
  const context = await readContext();
  for (const file of listFiles(context)) if (context.addresses.page(file.path) === path) return file;
  return null;
}
