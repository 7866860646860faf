import type { Day } from './calendar.ts';
import { countDates, type Stretch } from './stretches.ts';

/** A straight piece of an axis: days on it are all equally long. */
export type Scale = { from: Day; endBefore: Day; x0: number; x1: number };

/** Room for `1998–1999`. */
const NARROWEST = 92;

export function unitsPerDay({ from, endBefore, x0, x1 }: Scale): number {
  return (x1 - x0) / (endBefore - from);
}

/** Where a moment stands; a fraction is a part of a day. */
export function xOfDay(scale: Scale, day: number): number {
  return scale.x0 + (day - scale.from) * unitsPerDay(scale);
}

/** How many dates there are to tell apart, beyond the first. */
function weightOf({ spans }: Stretch): number {
  return countDates(spans) - 1;
}

/**
 * Shares the width out: room enough for each stretch to be named, the rest by how much there is to show. `breaks` are
 * the widths of the breaks between them.
 */
export function buildScales(stretches: Stretch[], breaks: number[], left: number, right: number): Scale[] {
  const room = right - left - breaks.reduce((sum, width) => sum + width, 0);
  const least = Math.min(NARROWEST, room / stretches.length);
  const weights = stretches.map(weightOf);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let x = left;
  return stretches.map(({ from, endBefore }, i) => {
    const share = total === 0 ? 1 / stretches.length : (weights[i] ?? 0) / total;
    const x0 = x;
    const x1 = x0 + least + share * (room - least * stretches.length);
    x = x1 + (breaks[i] ?? 0);
    return { from, endBefore, x0, x1 };
  });
}
