import { describeRecords } from './engine.ts';
import { findMeanings, type KnownWord } from './known-word.ts';
import { AT_ONCE, LONGEST_BEGINNING, type Beginning, type Beginnings } from './manifest.ts';
import type { Postings } from './postings.ts';
import { rankHits } from './ranking.ts';
import type { Card } from './record.ts';
import { scoreRecords } from './scoring.ts';

/**
 * While a reader types, so many records may be looked through for a word, or this part of all; for more, what comes
 * first is worked out before.
 */
const MOST_WHILE_TYPING = 4_000;
const PART_WHILE_TYPING = 1 / 16;

/**
 * What is found for short beginnings of words, as the engine itself would find it: for every single letter, and where
 * many records would have to be read.
 * @param known all words, in order
 * @param recordsFile what the engine knows of all records
 * @returns by their first letters
 */
export function buildBeginnings(
  known: readonly KnownWord[],
  recordsFile: Uint8Array,
  readWord: (key: string) => Postings,
  readCard: (place: number) => Card,
): Map<string, Beginnings> {
  const { collection, letters, gather } = describeRecords(recordsFile);
  const findBest = (beginning: string, words: readonly KnownWord[]): Beginning => {
    const meanings = findMeanings(beginning, words, true, Infinity);
    const term = gather(meanings.map(({ key, weight }) => ({ postings: readWord(key), weight })));
    const scored = scoreRecords([term], collection);
    return [scored.records.length, [...rankHits({ ...scored, letters }, new Set()).subarray(0, AT_ONCE)]];
  };
  const wide = findWide(known, Math.max(MOST_WHILE_TYPING, letters.length * PART_WHILE_TYPING));
  const byLetter = Map.groupBy(wide, ([beginning]) => firstLetters(beginning, 1));
  return new Map(
    [...byLetter].map(([letter, list]) => {
      const found = list.map(([beginning, words]) => [beginning, findBest(beginning, words)] as const);
      const places = new Set(found.flatMap(([, [, best]]) => best));
      return [
        letter,
        {
          found: Object.fromEntries(found),
          cards: Object.fromEntries([...places].map((place) => [place, readCard(place)])),
        },
      ];
    }),
  );
}

const firstLetters = (word: string, count: number): string => Array.from(word).slice(0, count).join('');

/** The beginnings that take long to look for, with the words that begin so. */
function findWide(known: readonly KnownWord[], most: number, length = 1): Map<string, readonly KnownWord[]> {
  const wide = new Map<string, readonly KnownWord[]>();
  const groups = Map.groupBy(
    known.filter(({ folded }) => folded.length >= length),
    ({ folded }) => firstLetters(folded, length),
  );
  for (const [start, words] of groups) {
    if (words.length < 2) continue;
    const isWide = words.reduce((sum, { records }) => sum + records, 0) > most;
    if (isWide || length === 1) wide.set(start, words);
    if (isWide && length < LONGEST_BEGINNING)
      for (const [longer, list] of findWide(words, most, length + 1)) wide.set(longer, list);
  }
  return wide;
}
