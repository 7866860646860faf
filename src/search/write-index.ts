import { mkdirSync, writeFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildAddresses } from '#domain/address.ts';
import { basePath } from '#domain/site.ts';
import { contentDir, readLibrary } from '#src/read-library.ts';
import { buildSearchFiles } from './build-search-files.ts';
import { stopPagefind } from './stem-words.ts';

/** Writes the search index of the publication in `CONTENT_DIR` into a site that has been built: its folder `pagefind/`. */
export const writeSearchIndex = (siteDir: string): Promise<void> => writeIndexOf(contentDir(), siteDir);

export async function writeIndexOf(content: string, siteDir: string): Promise<void> {
  const library = await readLibrary(content);
  const folder = join(siteDir, 'pagefind');
  await rm(folder, { recursive: true, force: true });
  // The digest that names the folder is known once all files are there.
  const draft = join(folder, 'draft');
  const made = new Set<string>();
  const keep = (path: string, bytes: Uint8Array): void => {
    const file = join(draft, path);
    const dir = dirname(file);
    if (!made.has(dir)) mkdirSync(dir, { recursive: true });
    made.add(dir);
    // Thousands of small files are written sooner one after the other than by being waited for.
    writeFileSync(file, bytes);
  };
  const manifest = await buildSearchFiles(library, buildAddresses(basePath(library.site)), keep).finally(stopPagefind);
  await rename(draft, join(folder, manifest.digest));
  await writeFile(join(folder, 'search.json'), JSON.stringify(manifest));
}
