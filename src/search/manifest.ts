import type { Card } from './record.ts';

/** So many results are shown as soon as a letter is typed: they fill a window, and fit beside a page. */
export const AT_ONCE = 6;

/** What the browser reads first, and anew each time: `pagefind/search.json`. */
export interface Manifest {
  /** Names the folder of everything else, which changes from build to build. */
  digest: string;
  /** The shelves of the vocabulary. */
  shelves: string[];
  /** The first letters of words for whose beginnings something was worked out. */
  beginnings: string[];
}

/** The head of `records.bin`; a byte for the type of each record and one for its length follow. */
export interface RecordsHead {
  count: number;
  averageLength: number;
  /** How many records stand in one pack of cards. */
  packSize: number;
  /** The first word of each part of the word index. */
  starts: string[];
}

/** The record of every claim, by the code and the number of the claim: `claims.bin`. */
export type ClaimPlaces = Record<string, Record<number, number>>;

/** What is found for the beginning of a word, worked out when the index is built: how many records, and the best. */
export type Beginning = readonly [count: number, best: readonly number[]];

/** Longer beginnings are few people's way to a word that common. */
export const LONGEST_BEGINNING = 4;

/**
 * The beginnings with one first letter for which more would have to be read than a reader who types can wait for, and what
 * is shown of the records that they find: `beginnings/*.bin`.
 */
export interface Beginnings {
  found: Record<string, Beginning>;
  cards: Record<number, Card>;
}
