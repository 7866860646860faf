import assert from 'node:assert/strict';
import test from 'node:test';
import { BibLatexParser, RISParser } from 'biblatex-csl-converter';
import { Cite } from '@citation-js/core';
import type { CslItem } from './csl-item.ts';
import { formatBibtex, formatCslJson, formatRis } from './record-files.ts';

const items: CslItem[] = [
  {
    id: 'gazette-2016-09-05',
    type: 'article-newspaper',
    title: 'Who may take 50% & more: a {long} “story” of the lower river_bed, told at more than seventy characters',
    author: [{ family: 'Roe', given: 'Jane' }],
    'container-title': 'River Gazette',
    issued: { 'date-parts': [[2016, 9, 5]] },
    URL: 'https://gazette.example/2016/09/05/a-very-long-address-that-goes-on-for-more-than-seventy-characters/',
  },
  {
    id: 'council-2016-09',
    type: 'webpage',
    title: 'Größe und Maß: ĉiuj ŝtatoj',
    'container-title': 'River Council',
    issued: { 'date-parts': [[2016, 9]] },
    URL: 'https://council.example/a_b/',
  },
  {
    id: 'treaty-1911',
    type: 'treaty',
    title: 'Treaty of Hallin',
    publisher: 'State Press',
    issued: { 'date-parts': [[1911]] },
  },
  {
    id: 'quarterly-9-1',
    type: 'article-journal',
    title: 'The dry year',
    author: [{ family: 'van der Wiel', given: 'Casimir' }, { literal: 'Basin Council' }],
    'container-title': 'Basin Quarterly',
    volume: '9',
    issue: '1',
    page: '3-9',
    issued: { 'date-parts': [[2023, 3, 9]] },
  },
];

const namesOf = (names: unknown): string =>
  ((names ?? []) as Record<string, string>[])
    .map(
      (name) =>
        name['literal'] ??
        [name['given'], name['non-dropping-particle'], name['dropping-particle'], name['family']]
          .filter(Boolean)
          .join(' '),
    )
    .join('; ');

interface Read {
  title?: string;
  author?: unknown;
  issued?: { 'date-parts'?: unknown[][] };
  URL?: string;
  volume?: string;
  issue?: string;
  page?: string;
  'container-title'?: string;
  publisher?: string;
}

/** What a reference manager would show of a record. */
const gist = (item: Read): Record<string, unknown> => ({
  title: item.title,
  author: namesOf(item.author),
  issued: item.issued?.['date-parts']?.[0]?.map(Number),
  within: item['container-title'] ?? item.publisher,
  URL: item.URL,
  volume: item.volume,
  issue: item.issue,
  page: item.page?.replaceAll('--', '-').replaceAll('–', '-'),
});

const expected = items.map((item) => gist(item as Read));

const readByCitationJs = (text: string): Read[] => new Cite(text).data as Read[];

test('BibTeX is read back as it was', () => {
  const text = formatBibtex(items);
  assert.deepEqual(readByCitationJs(text).map(gist), expected);
  assert.match(text, /@article\{gazette-2016-09-05,/);
});

test('RIS is read back as it was, no word and no address cut', () => {
  const text = formatRis(items);
  // Citation.js itself reads neither author nor day of a newspaper.
  const [newspaper, ...others] = expected;
  const lessened = { ...newspaper, author: '', issued: [2016] };
  assert.deepEqual(readByCitationJs(text).map(gist), [lessened, ...others]);
  assert.ok(
    text.split('\r\n').every((line) => line === '' || /^[A-Z][A-Z0-9] {2}- /.test(line)),
    'each line is a tag',
  );
});

test('CSL-JSON is read back as it was', () => {
  assert.deepEqual(readByCitationJs(formatCslJson(items)).map(gist), expected);
});

interface SecondField {
  [key: string]: unknown;
}

/** The words of a field as the second parser gives them: runs of text, lists of those, or a plain string. */
const wordsOf = (value: unknown): string | undefined =>
  value === undefined
    ? undefined
    : Array.isArray(value)
      ? value.map(wordsOf).join('')
      : typeof value === 'object' && value !== null
        ? wordsOf((value as SecondField)['text'] ?? [])
        : String(value);

interface SecondEntry {
  fields: object;
  unexpected_fields?: object;
  unknown_fields?: object;
}

const nameOf = (name: Record<string, unknown>): string =>
  wordsOf(name['literal']) ?? [name['given'], name['prefix'], name['family']].map(wordsOf).filter(Boolean).join(' ');

const gistOfSecond = (entry: SecondEntry): Record<string, unknown> => {
  const fields = { ...entry.unknown_fields, ...entry.unexpected_fields, ...entry.fields } as Record<string, unknown>;
  const within = fields['journaltitle'] ?? fields['howpublished'] ?? fields['publisher'] ?? fields['institution'];
  return {
    title: wordsOf(fields['title']),
    author: ((fields['author'] ?? []) as Record<string, unknown>[]).map(nameOf).join('; '),
    issued: wordsOf(fields['date'])?.split('-').map(Number),
    within: wordsOf(within),
    URL: wordsOf(fields['url']),
    volume: wordsOf(fields['volume']),
    issue: wordsOf(fields['issue'] ?? fields['number']),
    page:
      fields['pages'] === undefined
        ? undefined
        : wordsOf(
            (fields['pages'] as unknown[])
              .flat()
              .map((page) => wordsOf(page))
              .join('-'),
          ),
  };
};

test('a second parser reads the same from BibTeX', () => {
  const parser = new BibLatexParser(formatBibtex(items), { processUnexpected: true, processUnknown: true });
  const { entries, errors } = parser.parse();
  assert.deepEqual(errors, []);
  assert.deepEqual(Object.values(entries).map(gistOfSecond), expected);
});

test('a second parser reads the same from RIS', () => {
  const { entries, errors } = new RISParser(formatRis(items)).parse();
  assert.deepEqual(errors, []);
  // It takes the date from PY, which holds the year alone; DA, which holds all of it, is for others.
  const inYears = expected.map((item) => ({ ...item, issued: (item['issued'] as number[]).slice(0, 1) }));
  assert.deepEqual(Object.values(entries).map(gistOfSecond), inYears);
});
