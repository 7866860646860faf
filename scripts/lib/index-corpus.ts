// Indexes a corpus as the build does and as bare Pagefind does, and prints what each takes; a process of its own, so that
// memory is that of one corpus: `node scripts/lib/index-corpus.ts CONTENT OURS BARE`.
import { join } from 'node:path';
import { stopPagefind } from '#search/stem-words.ts';
import { writeIndexOf } from '#search/write-index.ts';
import { readLibrary } from '#src/read-library.ts';
import { writeBareIndex } from './write-bare-index.ts';

export interface IndexCosts {
  /** Megabytes at most, once the publication is read, and once its index is written. */
  libraryPeak: number;
  ourPeak: number;
  ourSeconds: number;
  /** Where nothing has changed since. */
  againSeconds: number;
  bareSeconds: number;
  queries: string[];
}

if (import.meta.main) {
  const [content = '', ours = '', bare = ''] = process.argv.slice(2);
  const library = await readLibrary(content);
  const libraryPeak = peak();
  const cache = join(content, '../cache');
  const ourSeconds = await time(() => writeIndexOf(content, ours, cache));
  const ourPeak = peak();
  const againSeconds = await time(() => writeIndexOf(content, ours, cache));
  const bareSeconds = await time(() => writeBareIndex(library, bare));
  await stopPagefind();
  const quotes = library.claims.flatMap(({ quote }) => quote ?? []);
  const words = quotes[Math.floor(quotes.length / 2)]?.split(' ') ?? [];
  const byLength = words.toSorted((a, b) => b.length - a.length);
  // Two words of one quotation; a name; four words of a quotation in a row.
  const queries = [`${byLength[0]} ${byLength[1]}`, library.actors.at(-1)?.name ?? '', words.slice(3, 7).join(' ')];
  const costs: IndexCosts = {
    libraryPeak,
    ourPeak,
    ourSeconds,
    againSeconds,
    bareSeconds,
    queries: queries.map((query) => query.toLowerCase()),
  };
  console.log(JSON.stringify(costs));
}

function peak(): number {
  return process.resourceUsage().maxRSS / 1000;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
