import { splitAtGaps } from './gap.ts';
import type { Passage } from './passage.ts';
import { placeOf, type SourceSpan } from './passage-place.ts';
import type { TextIndex } from './text-index.ts';
import { findWords, type Word } from './word-boundary.ts';

/** The stretch of a body that is most like some words. */
export interface NearestPassage {
  passage: Passage;
  /** The words there, normalised. */
  words: string;
  /** 1 where every word agrees, near 0 where hardly one does. */
  score: number;
  /** Where it stands in the file. */
  place: SourceSpan | null;
}

/**
 * Finds the stretch of the text that turns into the words with the fewest words changed, added or left out (Sellers’
 * algorithm, a word as the unit; case and punctuation do not count). `null` where no word agrees.
 */
export function findNearestPassage(index: TextIndex, words: string): NearestPassage | null {
  const body = bodyWordsOf(index);
  const pattern = parsePattern(words, body);
  const { first, end, cost } = align(pattern, body);
  const [firstWord, lastWord] = [body.words[first], body.words[end - 1]];
  if (!firstWord || !lastWord || cost >= pattern.length) return null;
  const range = { start: firstWord.start, end: lastWord.end };
  const passage = { ...range, pieces: [range] };
  return {
    passage,
    words: index.text.slice(range.start, range.end),
    score: 1 - cost / pattern.length,
    place: placeOf(index, passage),
  };
}

/** The words of a body, with numbers for what is compared: the same number, the same word or the same beginning. */
interface BodyWords {
  words: Word[];
  forms: Int32Array;
  stems: Int32Array;
  numbers: Map<string, number>;
}

const bodyWordsByIndex = new WeakMap<TextIndex, BodyWords>();

function bodyWordsOf(index: TextIndex): BodyWords {
  const known = bodyWordsByIndex.get(index);
  if (known) return known;
  const words = findWords(index.text);
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  const forms = Int32Array.from(words, ({ text }) => numberOf(formOf(text)));
  const stems = Int32Array.from(words, ({ text }) => numberOf(stemOf(text)));
  const bodyWords = { words, forms, stems, numbers };
  bodyWordsByIndex.set(index, bodyWords);
  return bodyWords;
}

const formOf = (word: string): string => word.toLowerCase();

/** The first four letters, by which two forms of a word are known. A shorter word is known only as itself. */
const stemOf = (word: string): string => `${formOf(word).slice(0, 4)}${word.length < 4 ? '' : '-'}`;

/** A word, and what it costs when the text has one more word after it: next to nothing where the words have a gap. */
interface PatternWord {
  form: number;
  stem: number;
  extraCost: number;
}

function parsePattern(words: string, { numbers }: BodyWords): PatternWord[] {
  const numberOf = (key: string): number => numbers.get(key) ?? -1;
  return splitAtGaps(words).flatMap((piece) =>
    findWords(piece).map(({ text }, i, { length }) => ({
      form: numberOf(formOf(text)),
      stem: numberOf(stemOf(text)),
      extraCost: i === length - 1 ? 0.02 : 1,
    })),
  );
}

interface Alignment {
  /** Numbers of the first word and of the one after the last. */
  first: number;
  end: number;
  cost: number;
}

/** Goes through the pattern word by word; `costs[j]` is the least cost of it so far where the stretch ends before word j. */
function align(pattern: readonly PatternWord[], { forms, stems }: BodyWords): Alignment {
  let costs = new Float64Array(forms.length + 1);
  let firsts = Int32Array.from(costs, (_, j) => j);
  for (const { form, stem, extraCost } of pattern) {
    const nextCosts = new Float64Array(forms.length + 1);
    const nextFirsts = new Int32Array(forms.length + 1);
    let extra = (nextCosts[0] = costs[0]! + 1) + extraCost;
    for (let j = 1; j <= forms.length; j += 1) {
      const changed = costs[j - 1]! + (forms[j - 1] === form ? 0 : stems[j - 1] === stem ? 0.5 : 1);
      const missing = costs[j]! + 1;
      const cost = Math.min(changed, missing, extra);
      nextCosts[j] = cost;
      nextFirsts[j] = cost === changed ? firsts[j - 1]! : cost === missing ? firsts[j]! : nextFirsts[j - 1]!;
      extra = cost + extraCost;
    }
    costs = nextCosts;
    firsts = nextFirsts;
  }
  const end = costs.indexOf(Math.min(...costs));
  return { first: firsts[end] ?? 0, end, cost: costs[end] ?? 0 };
}
