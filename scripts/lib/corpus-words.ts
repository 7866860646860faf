import { buildRandom } from './random.ts';

/** Words that are none, used as often as words are: the nth commonest in proportion to 1 / (n + 2.7) (Zipf, Mandelbrot). */
const WORDS = 20_000;
const SHIFT = 2.7;

const SYLLABLES = [...'bdfhjklmnprstvw'].flatMap((consonant) => [...'aeiou'].map((vowel) => consonant + vowel));
const CODAS = [...'nrslmt'];
/** So many of the commonest words have one syllable, and so many at most two, as common words are short. */
const ONE_SYLLABLE = 40;
const TWO_SYLLABLES = 3_000;

const syllableAt = (n: number): string => SYLLABLES[n % SYLLABLES.length] ?? '';

/** The same word for the same number, and no other number’s; common words have low numbers. */
export function wordAt(rank: number): string {
  const first = rank % SYLLABLES.length;
  const second = Math.floor(rank / SYLLABLES.length);
  const third = Math.floor(second / SYLLABLES.length);
  const coda = CODAS[(rank * 5) % CODAS.length] ?? '';
  if (rank < ONE_SYLLABLE) return syllableAt(first * 2) + coda;
  const start = syllableAt(first) + syllableAt(second * 31 + first * 7);
  return rank < TWO_SYLLABLES ? start + coda : `${start}${syllableAt(third * 17 + first * 11)}${coda}`;
}

const words = Array.from({ length: WORDS }, (_, rank) => wordAt(rank));
const sums: number[] = [];
for (const rank of words.keys()) sums.push((sums.at(-1) ?? 0) + 1 / (rank + 1 + SHIFT));

export const titleCase = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Everything in a corpus that is left to chance, the same from the same seed. */
export class Chance {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = buildRandom(seed);
  }

  /** A whole number from 0 to below the limit. */
  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** Whether something happens that happens so often. */
  happens(share: number): boolean {
    return this.#random() < share;
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)];
    if (found === undefined) throw new RangeError('There is nothing to choose from.');
    return found;
  }

  word(): string {
    const wanted = this.#random() * (sums.at(-1) ?? 0);
    let [low, high] = [0, words.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  }

  /** A word of some weight, as titles are made of. */
  rareWord(): string {
    return wordAt(this.between(100, 4_000));
  }

  words(count: number): string {
    return Array.from({ length: count }, () => this.word()).join(' ');
  }

  /** Words with a capital at the beginning, and no full stop. */
  sentence(least = 8, most = 20): string {
    return titleCase(this.words(this.between(least, most)));
  }
}
