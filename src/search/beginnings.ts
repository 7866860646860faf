import { describeRecords } from './engine.ts';
import { findMeanings, type KnownWord } from './known-word.ts';
import type { Beginning, Beginnings } from './manifest.ts';
import type { Postings } from './postings.ts';
import { rankHits } from './ranking.ts';
import { scoreRecords } from './scoring.ts';

/**
 * While a reader types, so many records may be looked through for a word, or this part of all; for more, what comes
 * first is worked out before.
 */
const MOST_WHILE_TYPING = 4_000;
const PART_WHILE_TYPING = 1 / 16;
/** Longer beginnings are few people's way to a word that common. */
const LONGEST = 4;
/** More than any list of suggestions shows. */
const BEST = 12;

/**
 * What is found for short beginnings of words, as the engine itself would find it: for every single letter, and where
 * many records would have to be read.
 * @param known all words, in order
 * @param recordsFile what the engine knows of all records
 */
export function buildBeginnings(
  known: readonly KnownWord[],
  recordsFile: Uint8Array,
  readWord: (key: string) => Postings,
): Beginnings {
  const { collection, letters, gather } = describeRecords(recordsFile);
  const findBest = (beginning: string, words: readonly KnownWord[]): Beginning => {
    const meanings = findMeanings(beginning, words, true, Infinity);
    const term = gather(meanings.map(({ key, weight }) => ({ postings: readWord(key), weight })));
    const scored = scoreRecords([term], collection);
    return [scored.records.length, [...rankHits({ ...scored, letters }, new Set()).subarray(0, BEST)]];
  };
  return Object.fromEntries(
    [...findWide(known, Math.max(MOST_WHILE_TYPING, letters.length * PART_WHILE_TYPING))].map(
      ([beginning, words]) => [beginning, findBest(beginning, words)] as const,
    ),
  );
}

/** The beginnings that take long to look for, with the words that begin so. */
function findWide(known: readonly KnownWord[], most: number, beginning = ''): Map<string, readonly KnownWord[]> {
  const wide = new Map<string, readonly KnownWord[]>();
  const groups = Map.groupBy(
    known.filter(({ folded }) => folded.length > beginning.length),
    ({ folded }) => folded.slice(0, beginning.length + 1),
  );
  for (const [start, words] of groups) {
    if (words.length < 2) continue;
    const isWide = words.reduce((sum, { records }) => sum + records, 0) > most;
    if (isWide || start.length === 1) wide.set(start, words);
    if (isWide && start.length < LONGEST)
      for (const [longer, list] of findWide(words, most, start)) wide.set(longer, list);
  }
  return wide;
}
