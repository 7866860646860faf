import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { cacheFolder } from './cache-folder.ts';
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
