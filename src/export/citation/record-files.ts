import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CslDate, CslItem } from './csl-item.ts';

/** A document is cited by its article, by issues and in the list of all: each record is made once. */
function once(format: (item: CslItem) => string): (item: CslItem) => string {
  const made = new WeakMap<CslItem, string>();
  return (item) => {
    const record = made.get(item) ?? format(item);
    made.set(item, record);
    return record;
  };
}

/** The formats in which reference managers take records. */
export const RECORD_FORMATS = [
  { ending: 'bib', name: 'BibTeX', format: (items: readonly CslItem[]) => formatBibtex(items) },
  { ending: 'ris', name: 'RIS', format: (items: readonly CslItem[]) => formatRis(items) },
  { ending: 'csl.json', name: 'CSL-JSON', format: (items: readonly CslItem[]) => formatCslJson(items) },
] as const;

const bibtex = plugins.config.get('@bibtex') as { format: Readonly<Record<string, boolean>> };
// Our ids are sound keys as they are, and text stays UTF-8.
Object.assign(bibtex.format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });

/** An item as Citation.js has it in a format of its own. */
const convert = <T>(item: CslItem, format: string): T | undefined =>
  (new Cite([flatten(item)], { forceType: '@csl/list+object' }).format(format, { format: 'object' }) as T[])[0];

interface BibtexEntry {
  type: string;
  label: string;
  properties: Readonly<Record<string, string>>;
}

/** Citation.js leaves the signs of TeX in UTF-8 text as they are, so only its choice of types and fields is taken. */
export const formatBibtex = (items: readonly CslItem[]): string => items.map(makeBibtexEntry).join('\n');

const makeBibtexEntry = once((item) => {
  const entry = convert<BibtexEntry>(item, 'bibtex');
  return entry ? formatBibtexEntry(entry, flatten(item)) : '';
});

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function formatBibtexEntry({ type, label, properties }: BibtexEntry, item: CslItem): string {
  const [year, month, day] = item.issued?.['date-parts']?.[0] ?? [];
  const { month: _, howpublished: __, publisher, title, url, ...rest } = properties;
  const fields = Object.entries({
    ...rest,
    // BibTeX prints no publisher of a page or of anything else without a type of its own.
    ...(publisher !== undefined && { [type === 'misc' ? 'howpublished' : 'publisher']: publisher }),
  }).map(([name, value]) => `${name} = {${escapeTex(name, value, item)}}`);
  const all = [
    // A second pair of braces keeps the case of the letters.
    ...(title === undefined ? [] : [`title = {{${escapeTex('title', title, item)}}}`]),
    ...fields,
    ...(month === undefined ? [] : [`month = ${MONTHS[month - 1]}`]),
    // BibTeX knows no day; BibLaTeX takes it from here.
    ...(day === undefined
      ? []
      : [`date = {${[year, month, day].map((part) => String(part).padStart(2, '0')).join('-')}}`]),
    ...(url === undefined ? [] : [`url = {${url}}`]),
  ];
  return `@${type}{${label},\n${all.map((field) => `  ${field},\n`).join('')}}\n`;
}

/** The fields whose words stand in the record as they are; all others are names and numbers that Citation.js puts in braces. */
const TEXT_FIELDS: Readonly<Record<string, 'title' | 'container-title' | 'publisher' | 'note'>> = {
  title: 'title',
  journal: 'container-title',
  publisher: 'publisher',
  howpublished: 'publisher',
  institution: 'publisher',
  note: 'note',
};

const TEX_SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(name: string, value: string, item: CslItem): string {
  const field = TEXT_FIELDS[name];
  const words = field && item[field];
  return words === undefined
    ? value.replace(/[%&#$_]/g, '\\$&')
    : words.replace(/[%&#$_\\{}~^]/g, (sign) => TEX_SIGNS[sign] ?? `\\${sign}`);
}

interface RisRecord {
  TY: string;
  [tag: string]: string | string[];
}

/**
 * Citation.js breaks lines within words, cuts ids short, gives newspapers neither author nor day, and calls a speech a recording. So only
 * its choice of tags is taken, and written as RIS (2011) has it.
 */
export const formatRis = (items: readonly CslItem[]): string => items.map(makeRisRecord).join('\r\n');

const makeRisRecord = once((item) => {
  const record = convert<RisRecord>(item, 'ris');
  return record ? formatRisRecord(record, item) : '';
});

function formatRisRecord({ TY, DA: _, ...tags }: RisRecord, item: CslItem): string {
  const date = item.issued && formatRisDate(item.issued);
  const authors = item.author?.map((name) => ('literal' in name ? name.literal : `${name.family}, ${name.given}`));
  const all = { ...tags, ...(authors && { AU: authors }), ...(date && { DA: date }), ID: item.id };
  const lines = Object.entries(all).flatMap(([tag, value]) =>
    [value].flat().map((words) => `${tag}  - ${words.replace(/\s+/g, ' ')}`),
  );
  return `${[`TY  - ${item.type === 'speech' ? 'GEN' : TY}`, ...lines, 'ER  - '].join('\r\n')}\r\n`;
}

/** `2016/09/05/`; what is not known stays empty. */
function formatRisDate({ 'date-parts': [parts] = [] }: CslDate): string | null {
  const [year, month, day] = parts ?? [];
  if (year === undefined) return null;
  const pad = (value: number | undefined, length: number): string =>
    value === undefined ? '' : String(value).padStart(length, '0');
  return `${pad(year, 4)}/${pad(month, 2)}/${pad(day, 2)}/`;
}

export const formatCslJson = (items: readonly CslItem[]): string => `${JSON.stringify(items, null, 2)}\n`;

const BIBTEX_KEEPS_CONTAINER = new Set(['article', 'article-journal', 'article-magazine', 'article-newspaper']);

/** BibTeX and RIS have no field for what a page or a broadcast stands in: it is named as publisher there. */
function flatten(item: CslItem): CslItem {
  const { 'container-title': container, ...rest } = item;
  return container === undefined || BIBTEX_KEEPS_CONTAINER.has(item.type)
    ? { ...item }
    : { ...rest, publisher: container };
}
