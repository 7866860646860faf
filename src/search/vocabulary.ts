import { foldWord, formatIndexText, isUnspaced } from './index-text.ts';
import type { SearchRecord } from './record.ts';

/** A word that occurs, as its texts write it, and in how many records. */
export type KnownWord = readonly [word: string, records: number];

/** Every word of three letters or more by which something is found, by the shelf on which it stands. */
export function buildVocabulary(records: readonly SearchRecord[]): Map<string, KnownWord[]> {
  const spellings = new Map<string, { word: string; records: number }>();
  for (const { searched } of records) {
    const found = new Map(findWords(Object.values(searched).join(' ')).map((word) => [foldWord(word), word]));
    for (const [folded, word] of found) {
      const known = spellings.get(folded);
      // Of two spellings of one word the one without capitals is kept: it is not a name.
      if (known === undefined) spellings.set(folded, { word, records: 1 });
      else spellings.set(folded, { word: known.word > word ? known.word : word, records: known.records + 1 });
    }
  }
  const shelves = new Map<string, KnownWord[]>();
  for (const [folded, { word, records: count }] of [...spellings].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const shelf = spellings.size <= WORDS_OF_ONE_SHELF ? ONLY_SHELF : shelfOf(folded);
    const words = shelves.get(shelf) ?? [];
    words.push([word, count]);
    shelves.set(shelf, words);
  }
  return shelves;
}

const FEWEST_LETTERS = 3;
const WORDS_OF_ONE_SHELF = 4_000;
export const ONLY_SHELF = 'all';

const findWords = (text: string): string[] =>
  formatIndexText(text)
    .split(/[^\p{L}\p{M}\p{N}'-]+/u)
    .flatMap((word) => (word.includes('-') ? word.split('-') : word))
    .map((word) => word.replace(/^'+|'s?$/gi, ''))
    .filter((word) => /^\p{L}/u.test(word) && word.length >= FEWEST_LETTERS && !isUnspaced(word));

/** The shelf of a word: its first letter, or `other` for letters beyond a to z. */
export const shelfOf = (folded: string): string => (/^[a-z]/.test(folded) ? folded.charAt(0) : 'other');
