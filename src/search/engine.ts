import { splitHead } from './byte-stream.ts';
import { readFacetTable, type FacetTable } from './facet-table.ts';
import { foldWord } from './index-text.ts';
import { findMeanings, readListedWord, type KnownWord, type ListedWord, type Meaning } from './known-word.ts';
import {
  LONGEST_BEGINNING,
  type Beginning,
  type Beginnings,
  type ClaimPlaces,
  type Manifest,
  type RecordsHead,
} from './manifest.ts';
import { findNearWords } from './near-words.ts';
import {
  FIELDS,
  readPositions,
  readPostings,
  readWords,
  type Positions,
  type Postings,
  type WordPlaces,
} from './postings.ts';
import type { Hits } from './ranking.ts';
import type { Card } from './record.ts';
import {
  describeCollection,
  findInRow,
  scorePartly,
  scoreRecords,
  type Collection,
  type FieldWeight,
} from './scoring.ts';
import { findShelf, findShelves, nameShelf } from './shelves.ts';
import { buildGather, type Term } from './term.ts';
import { decodeLength } from './text-length.ts';

/** Reads a file below `pagefind/`, unpacked. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** Finds words in the index of the site. Whatever goes wrong is the fate of the promises that it gives. */
export interface Engine {
  /** The language of the publication. */
  language: string;
  /** How many records there are. */
  count(): Promise<number>;
  /** What a typed word may mean; nothing where it does not occur. */
  lookUp(word: string, isBeingTyped: boolean): Promise<Meaning[]>;
  /** What is found for the beginning of a word, where that was worked out when the index was built. */
  findBeginning(word: string): Promise<Beginning | null>;
  /** Reads what a further letter of a word will ask for, if that is little. */
  foresee(word: string): Promise<void>;
  /** Words near to one that does not occur, best first. */
  findNear(word: string, where: 'alike' | 'everywhere'): Promise<string[]>;
  /** Records in which every term occurs. */
  search(terms: readonly (readonly Meaning[])[]): Promise<Hits>;
  /** Records in which most of the terms occur, where in none all do. */
  searchPartly(terms: readonly (readonly Meaning[])[], excluded: ReadonlySet<number>): Promise<Hits>;
  /** Records in which the terms stand one after the other. @param hits records in which they occur, among others */
  findRow(terms: readonly (readonly Meaning[])[], hits?: Promise<Hits>): Promise<Set<number>>;
  /** The record of a claim, if there is such a number. */
  findClaim(code: string, number: number): Promise<number | null>;
  /** What a reader sees of the records at some places, in the same order. */
  readCards(places: Iterable<number>): Promise<Card[]>;
  readFacets(): Promise<FacetTable>;
}

const FIELD_WEIGHTS: Readonly<Record<(typeof FIELDS)[number], FieldWeight>> = {
  title: { lift: 5, count: 1.5 },
  quote: { lift: 1.5, count: 0.5 },
  who: { lift: 1, count: 1.5 },
  to: { lift: 0.3, count: 0.5 },
  hidden: { lift: 0.15, count: 0.25 },
};

/** The terms of some letters typed one after the other; each may be as large as all that is known of the records. */
const RECENT_TERMS = 12;

/** So many parts of the index are read ahead of a letter: two hundred kilobytes at most. A large index has larger parts. */
const mostForeseen = (parts: number): number => (parts > 400 ? 8 : 20);

export function startEngine(read: ReadFile, language: string): Engine {
  const once = buildMemory();
  const manifest = once('manifest', () => readJson<Manifest>('search.json'));
  async function readJson<T>(path: string): Promise<T> {
    return JSON.parse(new TextDecoder().decode(await read(path))) as T;
  }
  const readOwn = async (path: string): Promise<Uint8Array> => read(`${(await manifest).digest}/${path}.bin`);
  const readList = <T>(name: string): Promise<T> =>
    once(name, async () => JSON.parse(new TextDecoder().decode(await readOwn(name))) as T);
  const records = once('records', async () => describeRecords(await readOwn('records')));
  // Whoever waits for them hears of a failure; here nobody waits yet.
  records.catch(() => undefined);
  /** Cards that came with the beginnings that find them. */
  const early = new Map<number, Card>();
  const readBeginnings = (letter: string): Promise<Beginnings> =>
    once(`beginnings ${letter}`, async () => {
      const list = await readList<Beginnings>(`beginnings/${nameShelf(letter)}`);
      for (const [place, card] of Object.entries(list.cards)) early.set(Number(place), card);
      return list;
    });

  const readShelf = (shelf: string): Promise<KnownWord[]> =>
    once(`shelf ${shelf}`, async () => (await readList<ListedWord[]>(`words/${nameShelf(shelf)}`)).map(readListedWord));
  const readShelves = async (beginning: string): Promise<KnownWord[]> =>
    (await Promise.all(findShelves(beginning, (await manifest).shelves).map(readShelf))).flat();

  const readPart = (part: number): Promise<IndexPart> =>
    once(`index/${part}`, async () => {
      const chunk = await readOwn(`index/${part}`);
      return { chunk, words: readWords(chunk) };
    });
  /** The part of the index in which a word stands, and where in it. */
  const findWord = async (key: string): Promise<WordPlace | null> => {
    const { starts } = (await records).head;
    const part = findPart(starts, key);
    if (part < 0) return null;
    const { chunk, words } = await readPart(part);
    const entry = words.get(key);
    return entry === undefined ? null : { part, chunk, ...entry };
  };
  const readWord = (key: string): Promise<Postings | null> =>
    once(`word ${key}`, async () => {
      const found = await findWord(key);
      return found && readPostings(found.chunk, found.at);
    });
  const recent = buildMemory(RECENT_TERMS);
  const readTerm = (meanings: readonly Meaning[]): Promise<Term> =>
    recent(meanings.map(({ key, weight }) => `${key} ${weight}`).join(), async () => {
      const { gather } = await records;
      const found = await Promise.all(
        meanings.map(async ({ key, weight }) => ({ postings: await readWord(key), weight })),
      );
      return gather(found.flatMap(({ postings, weight }) => (postings ? [{ postings, weight }] : [])));
    });
  const readPlaces = (part: number): Promise<Uint8Array> => once(`places/${part}`, () => readOwn(`places/${part}`));
  const search = async (terms: readonly (readonly Meaning[])[]): Promise<Hits> => {
    const { collection, letters } = await records;
    return { ...scoreRecords(await Promise.all(terms.map(readTerm)), collection), letters };
  };

  return {
    language,
    count: async () => (await records).head.count,
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
    async findBeginning(word) {
      const letters = Array.from(foldWord(word));
      const [first = ''] = letters;
      const isKnown = letters.length <= LONGEST_BEGINNING && (await manifest).beginnings.includes(first);
      return isKnown ? ((await readBeginnings(first)).found[letters.join('')] ?? null) : null;
    },
    async foresee(word) {
      const shelves = findShelves(foldWord(word), (await manifest).shelves);
      if (word === '' || shelves.length > 1) return;
      const { starts } = (await records).head;
      const known = await readShelves(foldWord(word));
      const meant = known.filter(({ folded }) => folded.startsWith(foldWord(word)));
      const parts = [...new Set(meant.map(({ key }) => findPart(starts, key)))].filter((part) => part >= 0);
      if (parts.length <= mostForeseen(starts.length)) await Promise.all(parts.map(readPart));
    },
    async findNear(word, where) {
      const near = findNearWords(word, await readShelves(foldWord(word).slice(0, 1)));
      return near.length > 0 || where === 'alike' ? near : findNearWords(word, await readShelves(''));
    },
    search,
    async searchPartly(terms, excluded) {
      const { collection, letters } = await records;
      return { ...scorePartly(await Promise.all(terms.map(readTerm)), excluded, collection), letters };
    },
    async findRow(terms, hits = search(terms)) {
      const positions = await Promise.all(
        terms.map((meanings) =>
          Promise.all(
            meanings.map(async ({ key }): Promise<Positions> => {
              const word = await findWord(key);
              if (!word) return new Map();
              const [places, postings, isWanted] = await Promise.all([
                readPlaces(word.part),
                readWord(key),
                hits.then(isAmong),
              ]);
              return readPositions(places, word.number, postings?.records ?? new Uint32Array(), isWanted);
            }),
          ),
        ),
      );
      return findInRow(positions);
    },
    findClaim: async (code, number) => (await readList<ClaimPlaces>('claims'))[code]?.[number] ?? null,
    async readCards(places) {
      const { packSize } = (await records).head;
      return Promise.all(
        Array.from(places, async (place) => {
          const known = early.get(place);
          if (known) return known;
          const card = (await readList<Card[]>(`cards/${Math.floor(place / packSize)}`))[place % packSize];
          if (!card) throw new Error(`There is no record ${place}.`);
          return card;
        }),
      );
    },
    readFacets: () => once('facets', async () => readFacetTable(await readOwn('facets'))),
  };
}

interface IndexPart {
  chunk: Uint8Array;
  words: WordPlaces;
}

interface WordPlace {
  part: number;
  chunk: Uint8Array;
  at: number;
  number: number;
}

/** The part of the index in which a word would stand: the last that does not begin after it. */
function findPart(starts: readonly string[], key: string): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? '') <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function isAmong({ records, letters }: Hits): (record: number) => boolean {
  const marks = new Uint8Array(letters.length);
  for (const record of records) marks[record] = 1;
  return (record) => marks[record] === 1;
}

/** What must be known of all records: `records.bin`. */
export function describeRecords(file: Uint8Array): RecordsFile {
  const { head, rest } = splitHead<RecordsHead>(file);
  const lengthOf = Float32Array.from({ length: 256 }, (_, code) => decodeLength(code));
  const lengths = Float32Array.from(rest.subarray(head.count), (code) => lengthOf[code] as number);
  const fields = FIELDS.map((field) => FIELD_WEIGHTS[field]);
  return {
    head,
    letters: rest.subarray(0, head.count),
    collection: describeCollection(lengths, head.averageLength, fields),
    gather: buildGather(head.count),
  };
}

interface RecordsFile {
  head: RecordsHead;
  letters: Uint8Array;
  collection: Collection;
  gather: ReturnType<typeof buildGather>;
}

/** Remembers what was read, or of that the newest; what failed is tried again. */
function buildMemory(most = Infinity): <T>(key: string, read: () => Promise<T>) => Promise<T> {
  const memory = new Map<string, Promise<unknown>>();
  return <T>(key: string, read: () => Promise<T>): Promise<T> => {
    const known = memory.get(key) as Promise<T> | undefined;
    const reading = known ?? read();
    if (known) memory.delete(key);
    else reading.catch(() => memory.delete(key));
    memory.set(key, reading);
    const [oldest] = memory.keys();
    if (memory.size > most && oldest !== undefined) memory.delete(oldest);
    return reading;
  };
}
