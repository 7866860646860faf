import { foldWord, formatIndexText } from './index-text.ts';

/** A word that stands at a place of a text. A part of a compound counts for a share of it. */
export interface PlacedWord {
  word: string;
  folded: string;
  share: number;
}

/** What stands at each place of a text: a word or, where it is a compound, the whole and its parts. */
export const findPlaces = (text: string): PlacedWord[][] =>
  formatIndexText(text)
    .split(' ')
    .map(partWord)
    .filter((words) => words.length > 0);

function partWord(text: string): PlacedWord[] {
  const whole = text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  const parts = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((part) => part.length > 1);
  const isCompound = parts.length > 1 || (parts[0] ?? whole) !== whole;
  return [{ word: whole, share: 1 }, ...(isCompound ? parts : []).map((word) => ({ word, share: shareOf(parts) }))]
    .map(({ word, share }) => ({ word, folded: foldWord(word), share }))
    .filter(({ folded }) => /^[\p{L}\p{N}]+$/u.test(folded));
}

const shareOf = (parts: readonly string[]): number => 1 / Math.max(2, parts.length);
