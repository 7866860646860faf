import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { findPageCount } from './site-size.ts';
import type { Tell } from './phase.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const COUNT_EVERY = 1_000;

/** Runs Astro's build into a folder and counts the pages that have been written. */
export async function writePages(contentDir: string, dir: string, tell: Tell): Promise<number> {
  const timer = setInterval(
    () => void findPageCount(dir).then((pages) => pages > 0 && tell(`${pages} written`)),
    COUNT_EVERY,
  );
  try {
    await build({ root, outDir: dir, cacheDir: cacheFolder(contentDir), logLevel: 'warn' });
  } finally {
    clearInterval(timer);
  }
  return findPageCount(dir);
}

/** Each publication has a cache of its own, so that nothing of one can turn up in another. */
const cacheFolder = (contentDir: string): string =>
  fileURLToPath(new URL(`../../node_modules/.cache/readout/astro-${digestOf(contentDir)}`, import.meta.url));

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
