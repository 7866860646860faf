import { createHash } from 'node:crypto';
import { access, readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { RenderedArticle } from '#markdown/render-article.ts';
import { cacheFolder, writeWhole } from './cache.ts';

/**
 * Rendered articles on disk, each under the digest of everything that went into it. They stay out of Astro’s data
 * store, which is loaded as one string and grows slow with it (docs/decisions/bodies-outside-the-store.md).
 */
const fileOf = (digest: string): string => cacheFolder('bodies', `${digest}.json`);

export const readBody = async (digest: string): Promise<RenderedArticle> =>
  JSON.parse(await readFile(fileOf(digest), 'utf8')) as RenderedArticle;

/** A build that may use nothing made before has a folder of its own, in which all is from this build. */
export const hasBody = (digest: string): Promise<boolean> =>
  access(fileOf(digest)).then(
    () => true,
    () => false,
  );

export const writeBody = (digest: string, body: RenderedArticle): Promise<void> =>
  writeWhole(fileOf(digest), JSON.stringify(body));

export const digestOf = (...parts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, 32);
};

/** The code that renders a body. */
const BODY_CODE = ['src/domain', 'src/markdown', 'src/pictures', 'src/draw.ts', 'package-lock.json'];
/** Everything that makes a page. */
const PAGE_CODE = ['src', 'astro.config.mjs', 'package-lock.json'];

/** The digest of the code that makes something, so that nothing made by other code is ever taken for it. */
export async function digestOfCode(of: 'bodies' | 'pages'): Promise<string> {
  const code = of === 'bodies' ? BODY_CODE : PAGE_CODE;
  const files = await Promise.all(code.map(async (path) => filesBelow(resolve(path))));
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
export const clearBodies = (): Promise<void> => rm(cacheFolder('bodies'), { recursive: true, force: true });
