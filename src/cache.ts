import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

// What one build keeps for the next, each thing under the digest of all that went into it. `READOUT_CACHE` names another
// folder for it; with `READOUT_NO_CACHE` nothing that was made before is used, and nothing is kept.

export const isCaching = (): boolean => process.env['READOUT_NO_CACHE'] === undefined;

export const cacheFolder = (...names: string[]): string =>
  join(resolve(process.env['READOUT_CACHE'] ?? 'node_modules/.cache/readout'), ...names);

/** What belongs to one publication alone, apart, so that nothing of one can turn up in another. */
export const publicationCache = (contentDir: string): string =>
  cacheFolder(`astro-${createHash('sha256').update(resolve(contentDir)).digest('hex').slice(0, 12)}`);

/** What is kept in a file of the cache, or else is made now. */
export async function readOrMake(file: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  if (!isCaching()) return make();
  return readFile(file).catch(async () => {
    const made = await make();
    // Another build of the same publication may be tidying up: what is not kept is made again.
    await writeWhole(file, made).catch(() => undefined);
    return made;
  });
}

/** Written beside and renamed, so that a build killed at any moment leaves no half of a file. */
export async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}.draft`;
  await writeFile(draft, content);
  await rename(draft, file);
}
