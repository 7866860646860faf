import { splitAtGaps } from './gap.ts';
import type { TextIndex } from './text-index.ts';
import { isWordBoundary } from './word-boundary.ts';

export { findNearestPassage, type NearestPassage } from './nearest-passage.ts';
export { markPassages, type PassageNode } from './passage-mark.ts';
export { placeOf, type SourceSpan } from './passage-place.ts';

/** Some characters of the running text of a body: indexes into `TextIndex.text`, the end exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** Words found in a body. Several pieces where words between them are left out. */
export interface Passage extends Range {
  pieces: Range[];
}

/**
 * Every place where the words stand in the text, in order: whole words, the same letters in the same case, across
 * blocks if need be. Over a gap (`[…]`) the next piece must follow in the same block or the next one.
 */
export function findPassages(index: TextIndex, words: string): Passage[] {
  const [first, ...rest] = splitAtGaps(words);
  if (first === undefined) return [];
  const passages: Passage[] = [];
  for (const start of findOccurrences(index.text, first)) {
    const pieces = followPieces(index, start, rest);
    if (!pieces) continue;
    const end = pieces.at(-1)?.end ?? start.end;
    // Of two beginnings with one end, the nearer one is meant.
    if (rest.length > 0 && passages.at(-1)?.end === end) passages.pop();
    passages.push({ start: start.start, end, pieces });
  }
  return passages;
}

function* findOccurrences(text: string, piece: string, from = 0): Generator<Range> {
  for (let start = text.indexOf(piece, from); start !== -1; start = text.indexOf(piece, start + 1)) {
    const end = start + piece.length;
    if (isWordBoundary(text, start) && isWordBoundary(text, end)) yield { start, end };
  }
}

function followPieces(index: TextIndex, first: Range, rest: string[]): Range[] | null {
  const pieces = [first];
  for (const piece of rest) {
    const before = pieces.at(-1) ?? first;
    const { value: next } = findOccurrences(index.text, piece, before.end).next();
    if (!next || blockAt(index, next.start) > blockAt(index, before.end - 1) + 1) return null;
    pieces.push(next);
  }
  return pieces;
}

const blockAt = ({ blocks }: TextIndex, at: number): number => blocks.findIndex(({ end }) => at < end);
