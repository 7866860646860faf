import { isForm, STEM } from './highlight.ts';
import { foldWord } from './index-text.ts';

/**
 * A word that occurs: as its texts write it, in how many records, and under which word of the index; a number says how
 * many of its letters that is.
 */
export type ListedWord = readonly [word: string, records: number, key: string | number];

/** The same, ready to be looked up. */
export interface KnownWord {
  word: string;
  folded: string;
  records: number;
  key: string;
}

export function readListedWord([word, records, key]: ListedWord): KnownWord {
  const folded = foldWord(word);
  return { word, folded, records, key: typeof key === 'number' ? folded.slice(0, key) : key };
}

export const listWord = ({ word, folded, records, key }: KnownWord): ListedWord => [
  word,
  records,
  folded.startsWith(key) ? key.length : key,
];

/** A word of the index, and how surely it is what a reader typed. */
export interface Meaning {
  key: string;
  weight: number;
}

export const WHOLE = 1;
export const FORM = 0.9;
/** Words that begin as the typed one does, and the most of them that are looked for. */
const COMPLETION = 0.7;
const MOST_COMPLETIONS = 40;
/** Words that begin as the typed one does are looked for until they have so many records together. */
const MOST_READ = 50_000;
const EACH_FURTHER_LETTER = 0.06;

/**
 * The words of the index that a typed word may mean: itself; where it does not occur, other forms of it; and while it is
 * being typed, or if nothing else is left, words that begin with it.
 * @param most how many records the words may have together that begin with it
 */
export function findMeanings(
  typed: string,
  known: readonly KnownWord[],
  isBeingTyped: boolean,
  most = MOST_READ,
): Meaning[] {
  const folded = foldWord(typed);
  const alike = known.filter((each) => each.folded.startsWith(folded.slice(0, STEM)));
  const exact = alike.filter((each) => each.folded === folded);
  const longer = alike.filter((each) => each.folded.startsWith(folded) && each.folded !== folded);
  const forms = exact.length > 0 ? [] : alike.filter((each) => isForm(each.folded, folded) && !longer.includes(each));
  const weights = new Map<string, number>();
  const add = (key: string, weight: number): void => void weights.set(key, Math.max(weight, weights.get(key) ?? 0));
  for (const { key } of exact) add(key, WHOLE);
  for (const { key } of forms) add(key, FORM);
  if (isBeingTyped || weights.size === 0)
    for (const each of chooseCompletions(longer, most)) {
      const further = each.folded.length - folded.length;
      add(each.key, Math.max(0.3, COMPLETION - EACH_FURTHER_LETTER * (further - 1)));
    }
  return [...weights].map(([key, weight]) => ({ key, weight }));
}

/** The most frequent of some words; the first of them however many records it has. */
function chooseCompletions(words: readonly KnownWord[], most: number): KnownWord[] {
  let sum = 0;
  return words
    .toSorted((a, b) => b.records - a.records)
    .slice(0, MOST_COMPLETIONS)
    .filter(({ records }, at) => (sum += records) <= most || at === 0);
}
