import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseHTML } from 'linkedom';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { allowedBytes, findBudget, FONT_BYTES, formatCounts, type Allowance, type Budget } from './page-budget.ts';

/** Bytes on the wire, in the two forms that hosts serve. */
export interface Weight {
  brotli: number;
  gzip: number;
}

export interface PageWeight {
  /** Below the root of the site. */
  path: string;
  budget: Budget;
  /** How many it has of each thing that its budget allows for. */
  counts: readonly number[];
  html: Weight;
  /** All sheets that it links, that for paper too. */
  css: Weight;
  /** What it may weigh with all that is on it; the sheets of rarer letters come on top of its budget. */
  allowed: number;
  script: Weight;
  /** Faces that the letters of the page can need; they are compressed already. */
  fonts: number;
  /** Whether the letters that most pages need are enough for it. */
  isPlain: boolean;
  /** The page and all that it asks for before a reader does. */
  requests: number;
}

const FACE = /@font-face\s*\{[^}]*\}/g;
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/g;

/** Weighs every page of a built site, but for those that only lead on. @param base the path at which the site stands */
export function weighSite(dir: string, base: string): PageWeight[] {
  const site = openSite(dir, base);
  return globSync('**/*.html', { cwd: dir })
    .map((file) => file.split(sep).join('/'))
    .sort()
    .filter((file) => !site.read(file).includes('http-equiv="refresh"'))
    .map((file) => weighPage(file, site));
}

interface Site {
  base: string;
  read: (file: string) => string;
  weigh: (file: string) => Weight;
}

/** What pages share is read and compressed once. */
function openSite(dir: string, base: string): Site {
  const texts = new Map<string, string>();
  const weights = new Map<string, Weight>();
  return {
    base,
    read: (file) => remember(texts, file, () => readFileSync(join(dir, file), 'utf8')),
    weigh: (file) => remember(weights, file, () => weighFile(join(dir, file))),
  };
}

function weighPage(file: string, { base, read, weigh }: Site): PageWeight {
  const { document } = parseHTML(read(file));
  const filesOf = (selector: string, attribute: string): string[] =>
    Array.from(document.querySelectorAll(selector), (element) => element.getAttribute(attribute) ?? '')
      .filter((address) => address.startsWith(base))
      .map((address) => address.slice(base.length));
  const sheets = filesOf('link[rel="stylesheet"]', 'href');
  const scripts = withImports(filesOf('script[src]', 'src'), read);
  const fonts = sheets.flatMap((sheet) => findFonts(read(sheet), document.documentElement.textContent ?? ''));
  const path = file.replace(/(^|\/)index\.html$/, '$1');
  const budget = findBudget(path);
  const counts = budget.allowances.map((allowance) => count(document, allowance));
  const rare = sheets.filter((sheet) => isOfRareLetters(read(sheet)));
  return {
    path,
    budget,
    counts,
    allowed: allowedBytes(budget, counts) + sum(rare.map(weigh)).brotli,
    html: weigh(file),
    css: sum(sheets.map(weigh)),
    script: sum(scripts.map(weigh)),
    fonts: sum(fonts.map((font) => weigh(font.slice(base.length)))).brotli,
    isPlain: rare.length === 0,
    requests: 1 + sheets.length + scripts.length + fonts.length + filesOf('link[rel="icon"]', 'href').length,
  };
}

function count(document: Document, { noun, selector }: Allowance): number {
  const found = [...document.querySelectorAll(selector)];
  return noun === 'word' ? found.reduce((words, element) => words + countWords(element), 0) : found.length;
}

/** Words that are read: not the numbers and notes between them. */
function countWords(element: Element): number {
  const copy = element.cloneNode(true) as Element;
  for (const apparatus of copy.querySelectorAll('.claim-number, sup, .side-note')) apparatus.remove();
  return (copy.textContent ?? '').match(/\S+/g)?.length ?? 0;
}

const isOfRareLetters = (sheet: string): boolean => {
  const faces = sheet.match(FACE) ?? [];
  return faces.length > 0 && faces.every(isRanged);
};
const isRanged = (face: string): boolean => face.includes('unicode-range');

/** The faces for the letters of a page. Of the sheet that every page has, one is for marks that hardly a title has. */
function findFonts(sheet: string, text: string): string[] {
  const ofRareLetters = isOfRareLetters(sheet);
  return [...sheet.matchAll(FACE)].flatMap(([face]) => {
    const isNeeded = isRanged(face) ? ofRareLetters && lettersOf(face).test(text) : true;
    return isNeeded ? (/url\(["']?([^"')]+)/.exec(face)?.[1] ?? []) : [];
  });
}

function lettersOf(face: string): RegExp {
  const ranges = face.match(/(?<=U\+)[\dA-F]+(?:-[\dA-F]+)?/gi) ?? [];
  return new RegExp(`[${ranges.map((range) => range.replace(/\w+/g, '\\u{$&}')).join('')}]`, 'u');
}

/** What a script cannot run without; what it loads later does not count. */
function withImports(files: readonly string[], read: (file: string) => string): string[] {
  const found = new Set<string>();
  const add = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, name = ''] of read(file).matchAll(STATIC_IMPORT)) add(file.replace(/[^/]*$/, name));
  };
  files.forEach(add);
  return [...found];
}

/** A file of the site in the forms that the build left beside it, or compressed here. Fonts are compressed as they are. */
function weighFile(file: string): Weight {
  const content = readFileSync(file);
  if (file.endsWith('.woff2')) return { brotli: content.length, gzip: content.length };
  const sizeOf = (ending: string, compress: (content: Buffer) => Buffer): number =>
    existsSync(file + ending) ? statSync(file + ending).size : compress(content).length;
  return { brotli: sizeOf('.br', brotliCompressSync), gzip: sizeOf('.gz', gzipSync) };
}

export const sum = (weights: readonly Weight[]): Weight => ({
  brotli: weights.reduce((bytes, { brotli }) => bytes + brotli, 0),
  gzip: weights.reduce((bytes, { gzip }) => bytes + gzip, 0),
});

/** What is over a budget, each in a sentence that names the page and the cure. */
export function findOverweight({
  path,
  budget,
  counts,
  allowed,
  html,
  css,
  script,
  fonts,
  isPlain,
}: PageWeight): string[] {
  const bytes = html.brotli + css.brotli;
  const name = path === '' ? 'The front page' : path;
  const more = formatCounts(budget, counts);
  return [
    bytes > allowed &&
      `${name} weighs ${bytes} bytes (HTML ${html.brotli}, style sheets ${css.brotli}), ${bytes - allowed} more than a page of its kind may${more && `, even with ${more}`}. ${budget.cure}`,
    script.brotli > budget.script &&
      `${name} loads ${script.brotli} bytes of script before a reader asks for anything; ${budget.script} are allowed. Load what an action needs when it is asked for, with import().`,
    isPlain &&
      fonts > FONT_BYTES &&
      `${name} loads ${fonts} bytes of fonts; ${FONT_BYTES} are allowed. Take letters out of the basic faces in scripts/fonts.ts.`,
  ].filter((sentence) => sentence !== false);
}

function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** Of the pages that a budget is for, the one that leaves least of it. */
export const findHeaviest = (weights: readonly PageWeight[], budget: Budget): PageWeight | undefined =>
  weights.filter((page) => page.budget === budget).toSorted((a, b) => shareOf(b) - shareOf(a))[0];

const shareOf = ({ allowed, html, css }: PageWeight): number => (html.brotli + css.brotli) / allowed;

export function formatWeights(pages: readonly PageWeight[]): string {
  const rows = [
    ['kind', 'page', 'HTML', 'CSS', 'both', 'of', 'gzip', 'script', 'fonts', 'requests'],
    ...pages.map(({ budget, path, allowed, html, css, script, fonts, requests }) => [
      budget.kind,
      `/${path}`,
      html.brotli,
      css.brotli,
      html.brotli + css.brotli,
      allowed,
      html.gzip + css.gzip,
      script.brotli,
      fonts,
      requests,
    ]),
  ].map((row) => row.map(String));
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) => row.map((cell, at) => (at < 2 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '))
    .join('\n');
}
