import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addressesOf } from '#domain/address.ts';
import { isCaching } from '#src/cache.ts';
import { contentDir, readLibrary } from '#src/read-library.ts';
import { buildSearchFiles } from './build-search-files.ts';
import type { KeepFile } from './file-writer.ts';
import { digestOfIndexInput } from './index-input.ts';
import { readStoredIndex, startStoredIndex } from './index-store.ts';
import type { Manifest } from './manifest.ts';
import { stopPagefind } from './stem-words.ts';

/**
 * Writes the search index of the publication in `CONTENT_DIR` into a site that has been built: its folder `pagefind/`.
 * @param cache where the index is kept, to be copied where nothing has changed
 * @returns whether it was
 */
export const writeSearchIndex = (siteDir: string, cache?: string): Promise<boolean> =>
  writeIndexOf(contentDir(), siteDir, cache);

/** The same for any publication. `READOUT_NO_CACHE` has the index made anew. */
export async function writeIndexOf(content: string, siteDir: string, cache?: string): Promise<boolean> {
  const folder = join(siteDir, 'pagefind');
  rmSync(folder, { recursive: true, force: true });
  // The digest that names the folder is known once all files are there.
  const draft = join(folder, 'draft');
  const keep = startFolder(draft);
  const finish = (manifest: Manifest): void => {
    renameSync(draft, join(folder, manifest.digest));
    writeFileSync(join(folder, 'search.json'), JSON.stringify(manifest));
  };
  if (cache === undefined || !isCaching()) {
    finish(await buildFiles(content, keep));
    return false;
  }
  const input = digestOfIndexInput(content);
  const stored = readStoredIndex(cache, input);
  if (stored) {
    for (const { path, content: bytes } of stored.files) keep(path, bytes);
    finish(stored.manifest);
    return true;
  }
  const store = startStoredIndex(cache, input);
  try {
    const manifest = await buildFiles(content, (path, bytes) => {
      keep(path, bytes);
      store.add(path, bytes);
    });
    finish(manifest);
    // What an author changed meanwhile may be in the index and not in the digest.
    if (digestOfIndexInput(content) === input) store.keep(manifest);
    else store.discard();
  } catch (error) {
    store.discard();
    throw error;
  }
  return false;
}

async function buildFiles(content: string, keep: KeepFile): Promise<Manifest> {
  const library = await readLibrary(content);
  return buildSearchFiles(library, addressesOf(library), keep).finally(stopPagefind);
}

function startFolder(folder: string): (path: string, bytes: Uint8Array) => void {
  const made = new Set<string>();
  return (path, bytes) => {
    const file = join(folder, path);
    const dir = dirname(file);
    if (!made.has(dir)) mkdirSync(dir, { recursive: true });
    made.add(dir);
    // Thousands of small files are written sooner one after the other than by being waited for.
    writeFileSync(file, bytes);
  };
}
