import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { publicationCache } from '#src/cache.ts';
import type { Lap } from './build-report.ts';
import type { Tell } from './progress.ts';
import { findPageCount } from './site-size.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const COUNT_EVERY = 1_000;
/** Counting the files of a large site takes a while; it may take so much of the time of a build. */
const COUNTING_SHARE = 0.02;

interface WritePagesOptions {
  /** About how many pages there will be, as far as that is known. */
  expected?: number | undefined;
  tell?: Tell;
  /** Told when the bodies are rendered, when the pages are written, and when the files for other programs are. */
  lap?: Lap;
}

/** Runs Astro's build into a folder and counts the pages that have been written. */
export async function writePages(
  contentDir: string,
  dir: string,
  { expected, tell = () => undefined, lap = () => undefined }: WritePagesOptions = {},
): Promise<number> {
  let timer = setTimeout(async function count() {
    const start = performance.now();
    const pages = await findPageCount(dir);
    if (pages > 0) tell(pages, expected === undefined ? undefined : Math.max(pages, expected), 'written');
    const took = performance.now() - start;
    timer = setTimeout(count, Math.max(COUNT_EVERY, took / COUNTING_SHARE));
  }, COUNT_EVERY);
  const laps = {
    name: 'readout-laps',
    hooks: { 'astro:build:start': () => lap('render'), 'astro:build:generated': () => lap('pages') },
  };
  try {
    await build({ root, outDir: dir, cacheDir: publicationCache(contentDir), logLevel: 'warn', integrations: [laps] });
    lap('export');
  } finally {
    clearTimeout(timer);
  }
  return findPageCount(dir);
}
