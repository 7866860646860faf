import type { FacetTable } from './facet-table.ts';
import { foldWord } from './index-text.ts';
import { findMeanings, readListedWord, type KnownWord, type ListedWord, type Meaning } from './known-word.ts';
import type { ClaimPlaces, Manifest, RecordTable } from './manifest.ts';
import { findNearWords } from './near-words.ts';
import { readPositions, readPostings, readWords, type Positions, type Postings } from './postings.ts';
import type { Hit } from './ranking.ts';
import type { Card } from './record.ts';
import { findInRow, scoreRecords, type Collection } from './scoring.ts';
import { findShelf, findShelves, nameShelf } from './shelves.ts';

/** Reads a file below `pagefind/`, unpacked. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** Finds words in what Pagefind has indexed. Whatever goes wrong is the fate of the promises that it gives. */
export interface Engine {
  /** The language of the publication. */
  language: string;
  /** How many records there are. */
  count(): Promise<number>;
  /** What a typed word may mean; nothing where it does not occur. */
  lookUp(word: string, isBeingTyped: boolean): Promise<Meaning[]>;
  /** Words near to one that does not occur, best first. */
  findNear(word: string, where: 'alike' | 'everywhere'): Promise<string[]>;
  /** Records in which every term occurs, in no order. */
  search(terms: readonly (readonly Meaning[])[]): Promise<Hit[]>;
  /** Records in which the terms stand one after the other. */
  findRow(terms: readonly (readonly Meaning[])[]): Promise<Set<number>>;
  /** The record of a claim, if there is such a number. */
  findClaim(code: string, number: number): Promise<number | null>;
  /** What a reader sees of the records at some places, in the same order. */
  readCards(places: readonly number[]): Promise<Card[]>;
  readFacets(): Promise<FacetTable>;
}

/** How much more than the text itself a match in each field tells. */
const FIELDS: Readonly<Record<string, { lift: number; count: number }>> = {
  title: { lift: 5, count: 1.5 },
  quote: { lift: 1.5, count: 0.5 },
  who: { lift: 1, count: 1.5 },
  to: { lift: 0.3, count: 0.5 },
  hidden: { lift: 0.15, count: 0.25 },
};

export function startEngine(read: ReadFile, language: string): Engine {
  const once = buildMemory();
  const manifest = once('manifest', () => readJson<Manifest>('search.json'));
  async function readJson<T>(path: string): Promise<T> {
    return JSON.parse(new TextDecoder().decode(await read(path))) as T;
  }
  const own = async (name: string): Promise<string> => `${(await manifest).digest}/${name}.bin`;
  const readOwn = <T>(name: string): Promise<T> => once(name, async () => readJson<T>(await own(name)));
  const table = readOwn<RecordTable>('records');
  const collection = once('collection', async () => describe(await table));
  // Whoever waits for them hears of a failure; here nobody waits yet.
  collection.catch(() => undefined);

  const readShelf = (shelf: string): Promise<KnownWord[]> =>
    once(`shelf ${shelf}`, async () => (await readOwn<ListedWord[]>(`words/${nameShelf(shelf)}`)).map(readListedWord));
  const readShelves = async (beginning: string): Promise<KnownWord[]> =>
    (await Promise.all(findShelves(beginning, (await manifest).shelves).map(readShelf))).flat();

  /** The part of the index in which a word stands, and where in it. */
  const findWord = async (key: string): Promise<{ chunk: Uint8Array; at: number } | null> => {
    const { starts } = await table;
    const part = starts.findLastIndex((start) => start <= key);
    if (part < 0) return null;
    const { chunk, words } = await once(`index/${part}`, async () => {
      const bytes = await read(await own(`index/${part}`));
      return { chunk: bytes, words: readWords(bytes) };
    });
    const at = words.get(key);
    return at === undefined ? null : { chunk, at };
  };
  const readTerm = async (meanings: readonly Meaning[]) => {
    const found = await Promise.all(
      meanings.map(async ({ key, weight }) => ({ postings: await readWord(key), weight })),
    );
    return found.flatMap(({ postings, weight }) => (postings ? [{ postings, weight }] : []));
  };
  const readWord = (key: string): Promise<Postings | null> =>
    once(`word ${key}`, async () => {
      const found = await findWord(key);
      return found && readPostings(found.chunk, found.at);
    });

  return {
    language,
    count: async () => (await table).lengths.length,
    async lookUp(word, isBeingTyped) {
      const folded = foldWord(word);
      const { shelves } = await manifest;
      // What begins with a single letter may fill many shelves.
      const known =
        folded.length === 1
          ? await readShelf(findShelf(folded, shelves) ?? shelves[0] ?? '')
          : await readShelves(folded);
      return findMeanings(word, known, isBeingTyped);
    },
    async findNear(word, where) {
      const near = findNearWords(word, await readShelves(foldWord(word).slice(0, 1)));
      return near.length > 0 || where === 'alike' ? near : findNearWords(word, await readShelves(''));
    },
    async search(terms) {
      const { letters } = await table;
      const scored = scoreRecords(await Promise.all(terms.map(readTerm)), await collection);
      return scored.map(({ at, score }) => ({ at, score, letter: letters.charAt(at) }));
    },
    async findRow(terms) {
      const found = await Promise.all(terms.map(readTerm));
      const common = new Set(scoreRecords(found, await collection).map(({ at }) => at));
      const positions = await Promise.all(
        terms.map((meanings) =>
          Promise.all(
            meanings.map(async ({ key }): Promise<Positions> => {
              const word = await findWord(key);
              return word ? readPositions(word.chunk, word.at, (record) => common.has(record)) : new Map();
            }),
          ),
        ),
      );
      return new Set(findInRow(positions));
    },
    findClaim: async (code, number) => (await readOwn<ClaimPlaces>('claims'))[code]?.[number] ?? null,
    async readCards(places) {
      const { packSize } = await table;
      return Promise.all(
        places.map(async (place) => {
          const card = (await readOwn<Card[]>(`cards/${Math.floor(place / packSize)}`))[place % packSize];
          if (!card) throw new Error(`There is no record ${place}.`);
          return card;
        }),
      );
    },
    readFacets: () => readOwn('facets'),
  };
}

function describe({ lengths, fields }: RecordTable): Collection {
  const sum = lengths.reduce((total, length) => total + length, 0);
  return {
    lengths,
    averageLength: sum / Math.max(1, lengths.length),
    fields: fields.map((field) => FIELDS[field] ?? { lift: 0, count: 0 }),
  };
}

/** Remembers what was read; what failed is tried again. */
function buildMemory(): <T>(key: string, read: () => Promise<T>) => Promise<T> {
  const memory = new Map<string, Promise<unknown>>();
  return <T>(key: string, read: () => Promise<T>): Promise<T> => {
    const known = memory.get(key) as Promise<T> | undefined;
    if (known) return known;
    const reading = read();
    memory.set(key, reading);
    reading.catch(() => memory.delete(key));
    return reading;
  };
}
