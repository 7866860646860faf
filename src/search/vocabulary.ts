import { foldWord, formatIndexText, isUnspaced } from './index-text.ts';
import type { SearchRecord } from './record.ts';
import { ONLY_SHELF, shelfOf, type KnownWord } from './vocabulary-shelf.ts';

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

const findWords = (text: string): string[] =>
  formatIndexText(text)
    .split(/[^\p{L}\p{M}\p{N}'-]+/u)
    .flatMap((word) => (word.includes('-') ? word.split('-') : word))
    .map((word) => word.replace(/^'+|'s?$/gi, ''))
    .filter((word) => /^\p{L}/u.test(word) && word.length >= FEWEST_LETTERS && !isUnspaced(word));
