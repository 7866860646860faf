import type { InlineCode, Text } from 'mdast';
import type { Passage } from './passage.ts';
import type { Origin, TextIndex } from './text-index.ts';

export type SourceSpan = NonNullable<Text['position']>;
type Point = SourceSpan['start'];

/**
 * Where a passage stands in its file: lines and columns from 1, offsets from 0, the end exclusive. Exact to the
 * character, except in text with escapes (`\*`, `&amp;`) or indented lines: there it is the start or the end of that
 * text. `null` for a tree without positions.
 */
export function placeOf(index: TextIndex, { start, end }: Pick<Passage, 'start' | 'end'>): SourceSpan | null {
  const block = (at: number): SourceSpan | undefined => index.blocks.find((each) => at < each.end)?.node.position;
  const first = index.originAt(start);
  const last = index.originAt(end - 1);
  const from = (first && pointOf(first, 'offset')) ?? block(start)?.start;
  const to = (last && pointOf(last, 'end')) ?? block(end - 1)?.end;
  return from && to ? { start: from, end: to } : null;
}

function pointOf(origin: Origin, side: 'offset' | 'end'): Point | null {
  const { position } = origin.node;
  if (!position) return null;
  const before = widthOfFence(origin.node, position);
  if (before === null) return side === 'offset' ? position.start : position.end;
  return movePoint(position.start, before, origin.node.value.slice(0, origin[side]));
}

/** How many characters stand before the value in the source: none, or backticks. `null` if the source is not the value. */
function widthOfFence({ type, value }: Text | InlineCode, { start, end }: SourceSpan): number | null {
  const fences = (end.offset ?? 0) - (start.offset ?? 0) - value.length;
  if (type === 'text') return fences === 0 ? 0 : null;
  return fences > 0 && fences % 2 === 0 ? fences / 2 : null;
}

function movePoint({ line, column, offset }: Point, before: number, text: string): Point {
  const lines = text.split(/\r\n|\n|\r/);
  const last = lines.at(-1) ?? '';
  return {
    line: line + lines.length - 1,
    column: lines.length > 1 ? last.length + 1 : column + before + last.length,
    ...(offset !== undefined && { offset: offset + before + text.length }),
  };
}
