// Measures printing: milliseconds and kilobytes for each brief, for the book and for 200 briefs with words of their own,
// beside a browser’s `page.pdf()` of the same pages in the same run. A brief stands for several with its words changed, of
// which no two are alike, printed by us and by the browser in turn; its time is the one in the middle. The 200 are printed
// as a build prints them, several at a time; the browser gets as many tabs. Reading the page counts for both. After
// `npm run build`.
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Library } from '#domain/library.ts';
import { basePath } from '#domain/site.ts';
import { buildIssuePaper, buildWholeBook } from '#src/print/papers.ts';
import { atATime } from '#src/print/print-pool.ts';
import { openPrinter } from '#src/print/printer.ts';
import { openSite } from '#src/print/site-pages.ts';
import { readLibrary } from '#src/read-library.ts';
import { openBrowser } from './lib/open-browser.ts';
import { shipped } from './lib/publications.ts';
import { serveSite } from './lib/serve.ts';

const BRIEFS = 200;

/** So many variants of a brief give its time. */
const ROUNDS = 11;

/** Milliseconds before each, so that neither waits while the other tidies up after the one before. */
const REST = 250;

interface Measured {
  name: string;
  ours: Cost;
  browser: Cost;
}

interface Cost {
  milliseconds: number;
  bytes: number;
}

const out = process.env['OUT_DIR'] ?? shipped.outDir;
const library = await readLibrary(shipped.contentDir);
const folder = await mkdtemp(join(tmpdir(), 'bench-print-'));
const browser = await openBrowser();
try {
  await cp(out, folder, { recursive: true, dereference: true });
  const many = await writeVariants(library, folder);
  const server = await serveSite({ dir: folder, base: basePath(library.site) });
  const page = await browser.newPage();
  const print = openPrinter({ siteUrl: library.site.url, isStored: false }).print;
  // Neither is measured cold: fonts and compiler, browser and sheet are read once for all pages.
  await print(buildIssuePaper(library, openSite(folder, basePath(library.site)), library.issues[0]!));
  await printInBrowser(`issues/${library.issues[0]?.id}/`);

  const measured: Measured[] = [];
  for (const issue of library.issues) measured.push(await measureInTurn(issue));
  const book = await measure(() => print(buildWholeBook(library, freshSite())));
  const all = await measureMany(many, async ({ id, issue }) => {
    const printed = await print(buildIssuePaper(library, freshSite(), { ...issue, id }));
    return printed?.bytes.length ?? 0;
  });
  const tabs = await Promise.all(Array.from({ length: atATime() }, () => browser.newPage()));
  const shown = await measureMany(many, async ({ id }, at) => {
    const { bytes } = await printInBrowser(`issues/${id}/`, tabs[at]);
    return bytes;
  });
  await server.close();
  report(measured, book, all, shown);

  async function measureInTurn(issue: Library['issues'][number]): Promise<Measured> {
    const [ours, theirs]: [Cost[], Cost[]] = [[], []];
    for (const { id } of many.filter((variant) => variant.issue === issue).slice(0, ROUNDS)) {
      await pause(REST);
      ours.push(await measure(() => print(buildIssuePaper(library, freshSite(), { ...issue, id }))));
      await pause(REST);
      theirs.push(await printInBrowser(`issues/${id}/`));
    }
    return { name: `issues/${issue.id}`, ours: medianOf(ours), browser: medianOf(theirs) };
  }

  async function printInBrowser(path: string, tab = page): Promise<Cost> {
    const start = performance.now();
    await tab.goto(server.url + path);
    const pdf = await tab.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    return { milliseconds: performance.now() - start, bytes: pdf.length };
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}

/** Read anew, so that reading the page counts. */
function freshSite(): ReturnType<typeof openSite> {
  return openSite(folder, basePath(library.site));
}

async function measure(print: () => Promise<{ bytes: Uint8Array } | undefined>): Promise<Cost> {
  const start = performance.now();
  const printed = await print();
  if (!printed) throw new Error('The compiler has no build for this machine.');
  return { milliseconds: performance.now() - start, bytes: printed.bytes.length };
}

function medianOf(costs: readonly Cost[]): Cost {
  const inMiddle = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;
  return {
    milliseconds: inMiddle(costs.map(({ milliseconds }) => milliseconds)),
    bytes: inMiddle(costs.map(({ bytes }) => bytes)),
  };
}

/** As many things at a time as a build does. @param print one thing in one of so many places; gives its length */
async function measureMany<T>(
  things: readonly T[],
  print: (thing: T, place: number) => Promise<number>,
): Promise<Cost> {
  const start = performance.now();
  const waiting = things.values();
  let bytes = 0;
  const printSome = async (_: unknown, place: number): Promise<void> => {
    for (const thing of waiting) {
      const length = await print(thing, place);
      bytes += length;
    }
  };
  await Promise.all(Array.from({ length: atATime() }, printSome));
  return { milliseconds: performance.now() - start, bytes };
}

/** Pages of issues with the words of their text changed about, each in its own way. */
async function writeVariants(
  { issues }: Library,
  dir: string,
): Promise<{ id: string; issue: Library['issues'][number] }[]> {
  return Promise.all(
    Array.from({ length: BRIEFS }, async (_, number) => {
      const issue = issues[number % issues.length]!;
      const id = `${issue.id}-${number}`;
      const html = readFileSync(join(dir, 'issues', issue.id, 'index.html'), 'utf8');
      await mkdir(join(dir, 'issues', id), { recursive: true });
      await writeFile(join(dir, 'issues', id, 'index.html'), changeWords(html, number));
      return { id, issue };
    }),
  );
}

/** Turns the letters of each small word round the alphabet, each word of each page by a turn of its own: no two are alike. */
function changeWords(html: string, number: number): string {
  let word = 0;
  const turnBy = (by: number) => (letter: string) => String.fromCharCode(97 + ((letter.charCodeAt(0) - 97 + by) % 26));
  const changeWord = (letters: string): string =>
    letters.replace(/[a-z]/g, turnBy(createHash('sha1').update(`${number} ${word++}`).digest()[0] ?? 0));
  const [head = '', main = ''] = html.split(/(?=<main)/);
  return head + main.replace(/>[^<]+</g, (text) => text.replace(/\b[a-z]{3,}\b/g, changeWord));
}

function report(briefs: readonly Measured[], book: Cost, all: Cost, shown: Cost): void {
  console.log('| paper | ours, ms | kB | browser, ms | kB | times faster |\n|---|--:|--:|--:|--:|--:|');
  for (const { name, ours, browser } of briefs) console.log(formatRow(name, ours, browser));
  console.log(formatRow(`${BRIEFS} briefs, ${atATime()} at a time, each`, perBrief(all), perBrief(shown)));
  console.log(`| book | ${Math.round(book.milliseconds)} | ${kilo(book.bytes)} | | | |`);
}

function perBrief({ milliseconds, bytes }: Cost): Cost {
  return { milliseconds: milliseconds / BRIEFS, bytes: bytes / BRIEFS };
}

function formatRow(name: string, ours: Cost, theirs: Cost): string {
  const cells = [ours.milliseconds.toFixed(0), kilo(ours.bytes), theirs.milliseconds.toFixed(0), kilo(theirs.bytes)];
  return `| ${name} | ${cells.join(' | ')} | ${(theirs.milliseconds / ours.milliseconds).toFixed(1)} |`;
}

function kilo(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}
