import { fileURLToPath } from 'node:url';
import { build, type AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { addressesOf } from '#domain/address.ts';
import type { Article } from '#domain/article.ts';
import type { Library } from '#domain/library.ts';
import { writeArticleFiles, writeSiteFiles } from '#export/write-files.ts';
import { storeBody } from '#src/article-body.ts';
import type { BuildPool, SharedWork } from '#src/build-pool.ts';
import { publicationCache } from '#src/cache.ts';
import { readLibrary } from '#src/read-library.ts';
import { renderOnThreads } from '#src/render-on-threads.ts';
import type { Lap } from './build-report.ts';
import type { Tell } from './progress.ts';
import { findPageCount } from './site-size.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const COUNT_EVERY = 1_000;
/** Counting the files of a large site takes a while; it may take so much of the time of a build. */
const COUNTING_SHARE = 0.02;

interface WritePagesOptions {
  /** The threads on which the pages are made. */
  pool: BuildPool;
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
  { pool, expected, tell = () => undefined, lap = () => undefined }: WritePagesOptions,
): Promise<number> {
  const stopCounting = startCounting(dir, expected, tell);
  const library = await readLibrary(contentDir);
  let files: SharedWork | undefined;
  let writing: Promise<void> | undefined;
  const startFiles: Plugin = {
    name: 'readout-start-files',
    apply: 'build',
    // Astro has emptied the folder by now, and the workers have nothing to do while it bundles.
    buildStart: () => void (files ??= shareFiles(library, dir, pool)),
  };
  const hooks: AstroIntegration['hooks'] = {
    'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [startFiles] } }),
    'astro:build:start': () => lap('render'),
    'astro:build:generated': () => {
      lap('pages');
      writing = files?.join();
      // It is waited for below; until then a failure is not one that nobody heard of.
      writing?.catch(() => undefined);
    },
  };
  try {
    await shareBodies(library, pool);
    await build({
      root,
      outDir: dir,
      cacheDir: publicationCache(contentDir),
      logLevel: 'warn',
      integrations: [renderOnThreads(pool), { name: 'readout-laps', hooks }],
    });
    await writing;
    lap('export');
  } finally {
    stopCounting();
  }
  return findPageCount(dir);
}

/** Tells again and again how many pages there are; gives what ends it. */
function startCounting(dir: string, expected: number | undefined, tell: Tell): () => void {
  let isOver = false;
  let timer = setTimeout(async function count() {
    const start = performance.now();
    const pages = await findPageCount(dir);
    // It may have ended while the files were counted.
    if (isOver) return;
    if (pages > 0) tell(pages, expected === undefined ? undefined : Math.max(pages, expected), 'written');
    const took = performance.now() - start;
    timer = setTimeout(count, Math.max(COUNT_EVERY, took / COUNTING_SHARE));
  }, COUNT_EVERY);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

const slugsOf = (articles: readonly Article[]): string[] => articles.map(({ slug }) => slug);

/** Renders the bodies of all articles before any page asks for one. */
const shareBodies = (library: Library, pool: BuildPool): Promise<void> =>
  pool
    .share(
      library.articles,
      (some) => Promise.all(some.map((article) => storeBody(article, library, addressesOf(library)))),
      (some, ask) => ask('bodies', { slugs: slugsOf(some) }),
    )
    .join();

/** Writes what other programs take, of the site as a whole and of each article. */
function shareFiles(library: Library, root: string, pool: BuildPool): SharedWork {
  const whole = pool.ask('siteFiles', { root });
  whole?.catch(() => undefined);
  const articles = pool.share(
    library.articles,
    async (some) => {
      for (const article of some) await writeArticleFiles(article, library, root);
    },
    (some, ask) => ask('files', { slugs: slugsOf(some), root }),
  );
  return { join: async () => void (await Promise.all([whole ?? writeSiteFiles(library, root), articles.join()])) };
}
