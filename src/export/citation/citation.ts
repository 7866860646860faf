import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { CslItem } from './csl-item.ts';
import { chicago, mla, plain } from './csl-styles.ts';

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
for (const [name, xml] of Object.entries({ chicago, mla, plain })) csl.styles.add(name, xml);

/** A page cited in every style. @param language the language of the publication: it orders the date in `plain` */
export const formatCitations = (item: CslItem, language: string): Citation[] =>
  CITATION_STYLES.map(({ id, name }) => {
    const runs = parseRuns(formatOnce(item, id, localeOf(id, language)));
    return { style: id, name, runs, text: runs.map(({ text }) => text).join('') };
  });

/** The three handbooks are American, down to the order of a date. */
const localeOf = (style: CitationStyle, language: string): string =>
  style !== 'plain' && /^en\b/i.test(language) ? 'en-US' : language;

/** Words that no style changes, in place of the parts that differ between items of one shape. */
const STANDINS = { title: 'Qqtitleqq', URL: 'https://qq.invalid/', issue: '7000001' } as const;

const formattedByShape = new Map<string, string>();

/**
 * Formatting takes milliseconds, and most items of a publication differ only in title, number and address: one of a
 * shape is formatted, and these are put in. Titles that a style might treat otherwise are formatted by themselves.
 */
function formatOnce(item: CslItem, style: CitationStyle, locale: string): string {
  if (!isOrdinary(item)) return format(item, style, locale);
  const { note: _, issue, ...rest } = item;
  const { issue: numberStandIn, ...standIns } = STANDINS;
  const standIn = { ...rest, ...standIns, id: 'item', ...(issue !== undefined && { issue: numberStandIn }) };
  const key = JSON.stringify([standIn, style, locale]);
  const shape = formattedByShape.get(key) ?? format(standIn, style, locale);
  formattedByShape.set(key, shape);
  return Object.entries(STANDINS).reduce(
    (html, [field, word]) => html.replaceAll(word, () => escape(item[field as keyof typeof STANDINS] ?? '')),
    shape,
  );
}

/** Letters, digits, spaces and marks that no style touches; nothing at the end that would meet the next full stop. */
const isOrdinary = ({ title, URL, issue }: CslItem): boolean =>
  /^[\p{L}\p{M}\p{N} ,;:()\-–]+$/u.test(title ?? '') &&
  /[\p{L}\p{M}\p{N})]$/u.test(title ?? '') &&
  URL !== undefined &&
  /^\d*$/.test(issue ?? '');

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
