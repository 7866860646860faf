import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { buildDraft, type Draft } from '#domain/import/draft.ts';
import { emptyContents } from '#domain/contents.ts';
import { buildLibrary, type Library } from '#domain/library.ts';
import { parseInput, readInput } from './import-input.ts';

/** What a text of the corpus should give: sources as publisher and date, quotations with who said them. */
export interface Expected {
  published?: string;
  title?: string;
  authors?: string[];
  name?: string;
  volume?: string;
  number?: string;
  date?: string;
  sections?: string[];
  sources: [string, string][];
  quotes: [string, string | null][];
}

export interface Count {
  right: number;
  /** Found and not expected. */
  extra: string[];
  /** Expected and not found. */
  missing: string[];
}

export interface Score {
  name: string;
  sources: Count;
  quotes: Count;
  speakers: Count;
  /** What the head should have said and did not. */
  head: string[];
}

const FOLDER = join(import.meta.dirname, '../fixtures/import');

/** Imports every text of the corpus, each into an empty publication, and holds it against what it should give. */
export async function scoreCorpus(): Promise<Score[]> {
  const files = await readdir(FOLDER);
  const names = files.filter((file) => /^\d\d-.*\.yaml$/.test(file)).sort();
  const library = buildLibrary(emptyContents('content'));
  return Promise.all(
    names.map(async (name) => {
      const text = files.find((file) => file.startsWith(name.replace(/yaml$/, '')) && !file.endsWith('.yaml')) ?? '';
      const expected = parse(await readFile(join(FOLDER, name), 'utf8')) as Expected;
      return scoreDraft(text, await importText(join(FOLDER, text), expected, library), expected);
    }),
  );
}

async function importText(path: string, { published }: Expected, library: Library): Promise<Draft> {
  const input = await readInput(path);
  return buildDraft(await parseInput(input), library, {
    name: input.name,
    ...(published !== undefined && { published }),
  });
}

export function scoreDraft(name: string, draft: Draft, expected: Expected): Score {
  const sources = draft.sources
    .filter(({ key }) => key !== 'this-article')
    .map(({ publisher, issued }) => `${publisher} ${issued}`);
  const quoted = draft.claims.flatMap(({ quote, speakers }) =>
    quote === null ? [] : [{ quote: plain(quote), speaker: formatNames(speakers.map((speaker) => speaker.name)) }],
  );
  const expectedQuotes = expected.quotes.map(([words, speaker]) => ({ quote: plain(words), speaker }));
  const found = expectedQuotes.filter(({ quote }) => quoted.some((other) => other.quote === quote));
  const speakers = found.map(({ quote, speaker }) => ({
    quote,
    wanted: speaker,
    given: quoted.find((other) => other.quote === quote)?.speaker ?? null,
  }));
  const isRight = ({ wanted, given }: { wanted: string | null; given: string | null }): boolean =>
    wanted === null ? given === null : given !== null && isName(given, wanted);
  return {
    name,
    sources: compare(
      sources,
      expected.sources.map(([publisher, issued]) => `${publisher} ${issued}`),
    ),
    quotes: compare(
      quoted.map(({ quote }) => quote),
      expectedQuotes.map(({ quote }) => quote),
    ),
    speakers: {
      right: speakers.filter(isRight).length,
      extra: speakers
        .filter((each) => !isRight(each) && each.given !== null)
        .map(({ quote, given, wanted }) => `${quote.slice(0, 50)}: ${given}, not ${wanted}`),
      missing: speakers
        .filter((each) => !isRight(each) && each.wanted !== null)
        .map(({ quote, wanted }) => `${quote.slice(0, 50)}: ${wanted}`),
    },
    head: scoreHead(draft, expected),
  };
}

const plain = (words: string): string => words.trim().replace(/[.,]$/, '');

const formatNames = (names: readonly string[]): string | null => (names.length === 0 ? null : names.join(' and '));

/** A family name alone is the person, and a longer or shorter form of a name the body. */
const isName = (given: string, wanted: string): boolean =>
  given.toLowerCase() === wanted.toLowerCase() ||
  ` ${given.toLowerCase()} `.endsWith(` ${wanted.toLowerCase()} `) ||
  (!wanted.includes(' and ') && ` ${wanted.toLowerCase()} `.endsWith(` ${given.toLowerCase()} `));

function compare(found: readonly string[], expected: readonly string[]): Count {
  return {
    right: expected.filter((each) => found.includes(each)).length,
    extra: found.filter((each) => !expected.includes(each)),
    missing: expected.filter((each) => !found.includes(each)),
  };
}

function scoreHead(
  { head, sections }: Draft,
  { title, authors, name, volume, number, date, sections: headings }: Expected,
): string[] {
  const pairs: [string, unknown, unknown][] = [
    ['title', title, head.title],
    ['authors', authors?.join(), head.authors.join()],
    ['name', name, head.name],
    ['volume', volume, head.volume],
    ['number', number, head.number],
    ['date', date, head.date],
    ['sections', headings?.join(), sections.map(({ heading }) => heading).join()],
  ];
  return pairs.flatMap(([field, wanted, given]) =>
    wanted === undefined || wanted === given ? [] : `${field}: ${String(given)}, not ${String(wanted)}`,
  );
}

export interface Totals {
  precision: number;
  recall: number;
}

/** Precision and recall over all texts. */
export function addUp(counts: readonly Count[]): Totals {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  const right = sum(counts.map((count) => count.right));
  return {
    precision: right / Math.max(1, right + sum(counts.map(({ extra }) => extra.length))),
    recall: right / Math.max(1, right + sum(counts.map(({ missing }) => missing.length))),
  };
}
