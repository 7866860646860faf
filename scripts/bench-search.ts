// Measures search on made-up publications: bytes, requests and milliseconds to the first result, milliseconds for each
// letter typed, size of the index, and time and memory to build it; beside bare Pagefind on the same articles in the same
// run. `node scripts/bench-search.ts 100 1000` for other sizes than 100, 1,000 and 10,000; after `npm run build`.
// `--keep=FOLDER` keeps the publications and their indexes there, and what it costs to make them: a run that finds them
// measures the browser only. `--index-only` leaves the browser out.
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { measureBare, measureOurs, measureTyping, type FirstResult } from './lib/bench-browser.ts';
import { serveForBench } from './lib/bench-server.ts';
import type { IndexCosts } from './lib/index-corpus.ts';
import { openBrowser } from './lib/open-browser.ts';
import { shipped } from './lib/publications.ts';
import { writeCorpus } from './lib/write-corpus.ts';

const { values: OPTIONS, positionals: SIZES } = parseArgs({
  options: { keep: { type: 'string' }, 'index-only': { type: 'boolean' } },
  allowPositionals: true,
});
/** How often each figure is measured; the median is told. */
const RUNS = 3;
/** A usual mobile connection: 70 ms to the server and back, 10 Mbit/s. */
const SLOW = { delay: 70, bytesPerSecond: 1_250_000 };

async function bench(articles: number): Promise<void> {
  const { keep, 'index-only': isIndexOnly } = OPTIONS;
  const folder = keep === undefined ? await mkdtemp(join(tmpdir(), 'bench-search-')) : join(keep, String(articles));
  const folders = { ours: join(folder, 'ours/pagefind'), bare: join(folder, 'bare') };
  try {
    console.log(`\n## ${articles} articles\n`);
    const costs = (await readCosts(folder)) ?? (await indexCorpus(folder, articles));
    await tellIndexes(costs, folders);
    if (isIndexOnly) return;
    const browser = await openBrowser();
    await tellFirstResults(costs.queries, folders, browser);
    await tellTyping(costs.queries, folders, browser);
    await browser.close();
  } finally {
    if (keep === undefined) await rm(folder, { recursive: true, force: true });
  }
}

/** Written last, so that an index of which there is only a half is made anew. */
const COSTS = 'costs.json';

const readCosts = (folder: string): Promise<IndexCosts | null> =>
  readFile(join(folder, COSTS), 'utf8').then(
    (text) => JSON.parse(text) as IndexCosts,
    () => null,
  );

interface Folders {
  ours: string;
  bare: string;
}

async function indexCorpus(folder: string, articles: number): Promise<IndexCosts> {
  // What is left there of another run may hold an index, and it would be copied.
  await rm(folder, { recursive: true, force: true });
  const content = join(folder, 'content');
  await writeCorpus(content, articles);
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--max-old-space-size=12000',
    'scripts/lib/index-corpus.ts',
    content,
    join(folder, 'ours'),
    join(folder, 'bare'),
  ]);
  await writeFile(join(folder, COSTS), stdout);
  return JSON.parse(stdout) as IndexCosts;
}

async function tellIndexes(costs: IndexCosts, folders: Folders): Promise<void> {
  const { ourSeconds, bareSeconds, againSeconds, libraryPeak, ourPeak } = costs;
  console.log('| index | files | kB | seconds to build |\n|---|--:|--:|--:|');
  for (const [name, path, seconds] of [
    ['ours', folders.ours, ourSeconds],
    ['bare Pagefind', folders.bare, bareSeconds],
  ] as const) {
    const { files, bytes } = await measureFolder(path);
    console.log(`| ${name} | ${files} | ${kilo(bytes)} | ${seconds.toFixed(1)} |`);
  }
  console.log(
    `\nOurs takes ${(ourSeconds / bareSeconds).toFixed(2)} of Pagefind’s time, ${againSeconds.toFixed(1)} s where nothing has changed. ` +
      `Memory at most: ${libraryPeak.toFixed(0)} MB with the publication read, ${ourPeak.toFixed(0)} MB with its index written.`,
  );
}

async function tellFirstResults(queries: readonly string[], folders: Folders, browser: Browser): Promise<void> {
  console.log('\n| first result, cold | kB | requests | ms | ms, 70 ms and 10 Mbit/s |\n|---|--:|--:|--:|--:|');
  for (const query of queries) {
    const [ours, bare] = [[] as FirstResult[], [] as FirstResult[]];
    const [ourSlow, bareSlow] = [[] as FirstResult[], [] as FirstResult[]];
    for (let run = 0; run < RUNS; run += 1)
      for (const network of [undefined, SLOW]) {
        const server = await serveForBench({ site: shipped.outDir, ...folders, network });
        (network ? ourSlow : ours).push(await measureOurs(browser, server, query));
        (network ? bareSlow : bare).push(await measureBare(browser, server, query));
        await server.close();
      }
    console.log(formatFirst(`ours, “${query}”`, ours, ourSlow));
    console.log(formatFirst(`bare, “${query}”`, bare, bareSlow));
  }
}

async function tellTyping(queries: readonly string[], folders: Folders, browser: Browser): Promise<void> {
  console.log(
    '\n| each letter, one tenth of a second apart | median ms | 95 in 100 ms | longest ms | letters |\n|---|--:|--:|--:|--:|',
  );
  const server = await serveForBench({ site: shipped.outDir, ...folders });
  for (const [mode, name] of [
    ['ours', 'ours, in the box of the header'],
    ['page', 'ours, on the page of search'],
    ['bare', 'bare Pagefind'],
  ] as const) {
    const times = await measureTyping(browser, server, mode, queries);
    const [half, most, all] = [0.5, 0.95, 1].map((share) => percentile(times, share).toFixed(0));
    console.log(`| ${name} | ${half} | ${most} | ${all} | ${times.length} |`);
  }
  await server.close();
}

const formatFirst = (name: string, runs: readonly FirstResult[], slowRuns: readonly FirstResult[]): string =>
  `| ${name} | ${kilo(median(runs.map(({ bytes }) => bytes)))} | ${median(runs.map(({ requests }) => requests))} | ${median(
    runs.map(({ milliseconds }) => milliseconds),
  ).toFixed(0)} | ${median(slowRuns.map(({ milliseconds }) => milliseconds)).toFixed(0)} |`;

const kilo = (bytes: number): string => (bytes / 1000).toFixed(bytes < 1e6 ? 1 : 0);

const median = (values: readonly number[]): number => percentile(values, 0.5);

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

async function measureFolder(path: string): Promise<{ files: number; bytes: number }> {
  const entries = (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const sizes = await Promise.all(entries.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size));
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

for (const size of SIZES.length > 0 ? SIZES.map(Number) : [100, 1000, 10_000]) await bench(size);
