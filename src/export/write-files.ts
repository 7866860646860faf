import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addressesOf } from '#domain/address.ts';
import type { Article } from '#domain/article.ts';
import type { Library } from '#domain/library.ts';
import { cacheFolder, readOrMake } from '#src/cache.ts';
import { digestOfIngredients } from '#src/page-key.ts';
import type { ExportFile } from './files/export-file.ts';
import { listArticleFiles, listSiteFiles } from './files/list-files.ts';

/** Writes what other programs take of an article, from the last build where nothing that goes into it has changed. */
export async function writeArticleFiles(article: Article, library: Library, root: string): Promise<void> {
  const key = await digestOfIngredients(library, { articles: [article], targets: [], others: 'files' });
  const files = await readOrMake(cacheFolder('files', `${key}.json`), () => {
    const made = [...listArticleFiles(article, { library, addresses: addressesOf(library) })];
    return Promise.resolve(Buffer.from(JSON.stringify(made)));
  });
  for (const file of JSON.parse(Buffer.from(files).toString()) as ExportFile[]) await writeExportFile(file, root);
}

/** Writes what they take of the site as a whole. */
export async function writeSiteFiles(library: Library, root: string): Promise<void> {
  for (const file of listSiteFiles({ library, addresses: addressesOf(library) })) await writeExportFile(file, root);
}

export async function writeExportFile({ path, text }: ExportFile, root: string): Promise<void> {
  const target = join(root, path);
  const write = (): Promise<void> => writeFile(target, text);
  // Most folders are there already.
  await write().catch(async () => {
    await mkdir(dirname(target), { recursive: true });
    await write();
  });
}
