import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { RenderedArticle } from '#markdown/render-article.ts';

/**
 * Rendered articles on disk, each under the digest of everything that went into it. They stay out of Astro’s data
 * store, which is loaded as one string and grows slow with it (docs/decisions/bodies-outside-the-store.md).
 */
const folder = resolve('node_modules/.cache/readout/bodies');

export const readBody = async (digest: string): Promise<RenderedArticle> =>
  JSON.parse(await readFile(join(folder, `${digest}.json`), 'utf8')) as RenderedArticle;

export const hasBody = async (digest: string): Promise<boolean> =>
  readFile(join(folder, `${digest}.json`)).then(
    () => true,
    () => false,
  );

/** Written beside and renamed, so that a build killed at any moment leaves no half of a file. */
export async function writeBody(digest: string, body: RenderedArticle): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `${digest}.${randomUUID()}.draft`);
  await writeFile(draft, JSON.stringify(body));
  await rename(draft, join(folder, `${digest}.json`));
}

export const digestOf = (...parts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, 32);
};

const CODE = ['src/domain', 'src/markdown', 'src/pictures', 'src/draw.ts', 'package-lock.json'];

/** The digest of the code that renders, so that a body made by other code is never taken from the store. */
export async function digestOfCode(): Promise<string> {
  const files = await Promise.all(CODE.map(async (path) => filesBelow(resolve(path))));
  const texts = await Promise.all(files.flat().map((file) => readFile(file, 'utf8')));
  return digestOf(...texts);
}

async function filesBelow(path: string): Promise<string[]> {
  try {
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return [path];
  }
}

/** Removes every stored body. */
export const clearBodies = (): Promise<void> => rm(folder, { recursive: true, force: true });
