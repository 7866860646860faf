import type { Day } from './calendar.ts';
import type { Stretch } from './stretches.ts';

/** A straight piece of an axis: days on it are all equally long. */
export type Scale = { from: Day; endBefore: Day; x0: number; x1: number };

export const BREAK_WIDTH = 64;
const NARROWEST = 76;

export function unitsPerDay({ from, endBefore, x0, x1 }: Scale): number {
  return (x1 - x0) / (endBefore - from);
}

/** Where a moment stands; a fraction is a part of a day. */
export function xOfDay(scale: Scale, day: number): number {
  return scale.x0 + (day - scale.from) * unitsPerDay(scale);
}

/** Shares the width out: room enough for each stretch to be named, the rest by how much there is to show. */
export function buildScales(stretches: Stretch[], left: number, right: number): Scale[] {
  const room = right - left - BREAK_WIDTH * (stretches.length - 1);
  const least = Math.min(NARROWEST, room / stretches.length);
  const weights = stretches.map(
    ({ spans }) => new Set(spans.map(({ from, endBefore }) => `${from} ${endBefore}`)).size - 1,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let x = left;
  return stretches.map(({ from, endBefore }, i) => {
    const share = total === 0 ? 1 / stretches.length : (weights[i] ?? 0) / total;
    const x0 = x;
    const x1 = x0 + least + share * (room - least * stretches.length);
    x = x1 + BREAK_WIDTH;
    return { from, endBefore, x0, x1 };
  });
}
