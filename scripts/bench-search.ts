// Measures search on made-up publications: bytes, requests and milliseconds to the first result, milliseconds for each
// letter typed, size of the index and time to build it; beside bare Pagefind on the same articles in the same run.
// `node --max-old-space-size=12000 scripts/bench-search.ts 100 1000 10000`, after `npm run build`.
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Library } from '#domain/library.ts';
import { stopPagefind } from '#search/stem-words.ts';
import { writeIndexOf } from '#search/write-index.ts';
import { readLibrary } from '#src/read-library.ts';
import { measureBare, measureOurs, measureTyping, type FirstResult } from './lib/bench-browser.ts';
import { serveForBench } from './lib/bench-server.ts';
import { openBrowser } from './lib/open-browser.ts';
import { shipped } from './lib/publications.ts';
import { writeBareIndex } from './lib/write-bare-index.ts';
import { writeCorpus } from './lib/write-corpus.ts';

const SIZES = process.argv.slice(2).map(Number);
/** How often each figure is measured; the median is told. */
const RUNS = 3;
/** A usual mobile connection: 70 ms to the server and back, 10 Mbit/s. */
const SLOW = { delay: 70, bytesPerSecond: 1_250_000 };

async function bench(articles: number, browser: Browser): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));
  const content = join(folder, 'content');
  await writeCorpus(content, articles);
  const library = await readLibrary(content);
  const ourTime = await time(() => writeIndexOf(content, join(folder, 'ours')));
  const bareTime = await time(() => writeBareIndex(library, join(folder, 'bare')));
  const queries = chooseQueries(library);

  console.log(`\n## ${articles} articles\n`);
  console.log('| index | files | kB | seconds to build |\n|---|--:|--:|--:|');
  for (const [name, path, seconds] of [
    ['ours', 'ours/pagefind', ourTime],
    ['bare Pagefind', 'bare', bareTime],
  ] as const) {
    const { files, bytes } = await measureFolder(join(folder, path));
    console.log(`| ${name} | ${files} | ${kilo(bytes)} | ${seconds.toFixed(1)} |`);
  }
  console.log('\n| first result, cold | kB | requests | ms | ms, 70 ms and 10 Mbit/s |\n|---|--:|--:|--:|--:|');
  for (const query of queries) {
    const [ours, bare] = [[] as FirstResult[], [] as FirstResult[]];
    const [ourSlow, bareSlow] = [[] as FirstResult[], [] as FirstResult[]];
    for (let run = 0; run < RUNS; run += 1)
      for (const network of [undefined, SLOW]) {
        const server = await serveForBench({
          site: shipped.outDir,
          ours: join(folder, 'ours/pagefind'),
          bare: join(folder, 'bare'),
          network,
        });
        (network ? ourSlow : ours).push(await measureOurs(browser, server, query));
        (network ? bareSlow : bare).push(await measureBare(browser, server, query));
        await server.close();
      }
    console.log(formatFirst(`ours, “${query}”`, ours, ourSlow));
    console.log(formatFirst(`bare, “${query}”`, bare, bareSlow));
  }
  console.log('\n| each further letter, warm | median ms | longest ms | letters |\n|---|--:|--:|--:|');
  const server = await serveForBench({
    site: shipped.outDir,
    ours: join(folder, 'ours/pagefind'),
    bare: join(folder, 'bare'),
  });
  for (const mode of ['ours', 'bare'] as const) {
    const times = (await measureTyping(browser, server, mode, queries)).sort((a, b) => a - b);
    console.log(`| ${mode} | ${median(times).toFixed(0)} | ${(times.at(-1) ?? 0).toFixed(0)} | ${times.length} |`);
  }
  await server.close();
  await rm(folder, { recursive: true, force: true });
}

/** Two words of one quotation; a name; four words of a quotation in a row. */
function chooseQueries(library: Library): string[] {
  const claim = library.claims[Math.floor(library.claims.length / 2)];
  const words = claim?.quote?.split(' ') ?? [];
  const byLength = [...words].sort((a, b) => b.length - a.length);
  return [`${byLength[0]} ${byLength[1]}`, library.actors.at(-1)?.name ?? '', words.slice(3, 7).join(' ')].map(
    (query) => query.toLowerCase(),
  );
}

const formatFirst = (name: string, runs: readonly FirstResult[], slowRuns: readonly FirstResult[]): string =>
  `| ${name} | ${kilo(median(runs.map(({ bytes }) => bytes)))} | ${median(runs.map(({ requests }) => requests))} | ${median(
    runs.map(({ milliseconds }) => milliseconds),
  ).toFixed(0)} | ${median(slowRuns.map(({ milliseconds }) => milliseconds)).toFixed(0)} |`;

const kilo = (bytes: number): string => (bytes / 1000).toFixed(bytes < 1e6 ? 1 : 0);

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function measureFolder(path: string): Promise<{ files: number; bytes: number }> {
  const entries = (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const sizes = await Promise.all(entries.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size));
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

const browser = await openBrowser();
for (const size of SIZES.length > 0 ? SIZES : [100, 1000]) await bench(size, browser);
await browser.close();
await stopPagefind();
