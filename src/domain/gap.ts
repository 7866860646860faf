import { normaliseText } from './normalised-text.ts';

const GAP = /\[\s*(?:…|\.\s?\.\s?\.)\s*\]/u;

/** The pieces of some words between their gaps (`[…]`), normalised; none where there are no words. */
export const splitAtGaps = (words: string): string[] =>
  words.split(GAP).flatMap((piece) => normaliseText(piece).text || []);
