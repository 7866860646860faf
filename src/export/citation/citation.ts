import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { CslDate, CslItem } from './csl-item.ts';
import { apa, chicago, mla, plain } from './csl-styles.ts';

/** The styles in which a page can be cited, in the order in which they are offered. */
export const CITATION_STYLES = [
  { id: 'chicago', name: 'Chicago' },
  { id: 'apa', name: 'APA' },
  { id: 'mla', name: 'MLA' },
  { id: 'plain', name: 'Plain' },
] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number]['id'];

export interface Citation {
  style: CitationStyle;
  name: string;
  runs: { text: string; isItalic: boolean }[];
  text: string;
}

interface Registry {
  add(name: string, xml: string): void;
}

const csl = plugins.config.get('@csl') as { styles: Registry };
for (const [name, xml] of Object.entries({ chicago, apa, mla, plain })) csl.styles.add(name, xml);

/** A page cited in every style. @param language the language of the publication: it orders the date in `plain` */
export const formatCitations = (item: CslItem, language: string): Citation[] =>
  CITATION_STYLES.map(({ id, name }) => {
    const runs = parseRuns(formatOnce(item, id, localeOf(id, language)));
    return { style: id, name, runs, text: runs.map(({ text }) => text).join('') };
  });

/** The three handbooks are American, down to the order of a date. */
const localeOf = (style: CitationStyle, language: string): string =>
  style !== 'plain' && /^en\b/i.test(language) ? 'en-US' : language;

/** Words and numbers that no style changes, in place of the parts that differ between items of one shape. */
const STANDINS = {
  title: 'Qqtitleqq',
  URL: 'https://qq.invalid/',
  issue: '7000001',
  volume: '8000009',
  year: '7919',
  day: '27',
} as const;
type Part = keyof typeof STANDINS;

const formattedByShape = new Map<string, string>();

/**
 * Formatting takes milliseconds, and most items of a publication differ only in title, volume, number, address, year and day:
 * one of a shape is formatted, and these are put in. Titles that a style might treat otherwise are formatted by
 * themselves.
 */
function formatOnce(item: CslItem, style: CitationStyle, locale: string): string {
  const parts = findParts(item);
  if (!parts) return format(item, style, locale);
  const { note: _, ...rest } = item;
  const standIn = {
    ...rest,
    id: 'item',
    // A full stop at the end of a title meets the marks of a style, so it belongs to the shape.
    title: STANDINS.title + (item.title?.endsWith('.') ? '.' : ''),
    URL: STANDINS.URL,
    ...(parts.issue !== undefined && { issue: STANDINS.issue }),
    ...(parts.volume !== undefined && { volume: STANDINS.volume }),
    ...(parts.year !== undefined && item.issued && { issued: standInDate(item.issued) }),
  };
  const key = JSON.stringify([standIn, style, locale]);
  const shape = formattedByShape.get(key) ?? format(standIn, style, locale);
  formattedByShape.set(key, shape);
  return shape.replace(ANY_STANDIN, (word) => escape(parts[PARTS_BY_STANDIN[word] as Part] ?? word));
}

const PARTS_BY_STANDIN: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(STANDINS).map(([part, word]) => [word, part]),
);
const ANY_STANDIN = new RegExp(
  Object.values(STANDINS)
    .map((word) => (/^\d+$/.test(word) ? `(?<!\\d)${word}(?!\\d)` : RegExp.escape(word)))
    .join('|'),
  'g',
);

/** The parts that differ, where a style does nothing to them; `null` where it might. */
function findParts({ title, URL, issue, volume, issued, ...rest }: CslItem): Partial<Record<Part, string>> | null {
  const words = title?.replace(/\.$/, '') ?? '';
  if (!/^[\p{L}\p{M}\p{N} ,;:()\-–]*[\p{L}\p{M}\p{N})]$/u.test(words) || URL === undefined) return null;
  // What has no letter of these is not set in italics.
  if (!/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(words)) return null;
  if (![issue, volume].every((number) => /^\d*$/.test(number ?? ''))) return null;
  const [[year, month, day] = []] = issued?.['date-parts'] ?? [];
  const isPlainDate = year !== undefined && issued?.['date-parts']?.length === 1 && year > 999 && year < 10_000;
  // What else has the number of a stand-in in it would be taken for one.
  if (/27|7919/.test(JSON.stringify([rest, isPlainDate ? month : issued]))) return null;
  return {
    title: words,
    URL,
    ...(issue !== undefined && { issue }),
    ...(volume !== undefined && { volume }),
    ...(isPlainDate && { year: String(year), ...(day !== undefined && { day: String(day) }) }),
  };
}

/** The same month of another year, and another day of it. */
function standInDate(issued: CslDate): CslDate {
  const [[, month, day] = []] = issued['date-parts'] ?? [];
  const numbers = [month, day && Number(STANDINS.day)].filter((number) => number !== undefined);
  return { ...issued, 'date-parts': [[Number(STANDINS.year), ...numbers]] };
}

/** The citation as HTML, with `<i>` and nothing else as markup. */
function format(item: CslItem, style: CitationStyle, locale: string): string {
  const cite = new Cite([hideBrackets(item)], { forceType: '@csl/list+object' });
  const html = String(cite.format('bibliography', { format: 'html', template: style, lang: locale }));
  return html
    .replace(/<(?!\/?i>)[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** In CSL-JSON `<i>` and its like are markup; in our titles they are letters. They pass as private characters. */
const hideBrackets = (item: CslItem): CslItem =>
  JSON.parse(JSON.stringify(item).replaceAll('<', '\uE000').replaceAll('>', '\uE001')) as CslItem;

const escape = (text: string): string =>
  text.replaceAll('&', '&#38;').replaceAll('<', '\uE000').replaceAll('>', '\uE001');

const parseRuns = (html: string): Citation['runs'] =>
  html
    .split(/(<i>.*?<\/i>)/)
    .filter((run) => run !== '')
    .map((run) => ({ text: unescape(run.replace(/<\/?i>/g, '')), isItalic: run.startsWith('<i>') }));

const unescape = (html: string): string =>
  html
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('\uE000', '<')
    .replaceAll('\uE001', '>');
