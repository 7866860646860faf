import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addressesOf } from '#domain/address.ts';
import { contentDir, readLibrary } from '#src/read-library.ts';
import { buildSearchFiles } from './build-search-files.ts';
import { stopPagefind } from './run-pagefind.ts';

/** Writes the search index of the publication in `CONTENT_DIR` into a site that has been built: its folder `pagefind/`. */
export const writeSearchIndex = (siteDir: string): Promise<void> => writeIndexOf(contentDir(), siteDir);

export async function writeIndexOf(content: string, siteDir: string): Promise<void> {
  const library = await readLibrary(content);
  const files = await buildSearchFiles(library, addressesOf(library)).finally(stopPagefind);
  const folder = join(siteDir, 'pagefind');
  await rm(folder, { recursive: true, force: true });
  const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))));
  for (const each of folders) await mkdir(each, { recursive: true });
  for (const [path, content] of files) await writeFile(join(folder, path), content);
}
