import { boxAround, type Box } from '../box.ts';
import type { Point } from './path-text.ts';

/** A thin line from a label to what it names. */
export type Lead = { from: Point; to: Point };

/** The nearest point of a box, from where a lead to (x, y) sets out. */
export function nearestPoint({ x: left, y: top, width, height }: Box, [x, y]: Point): Point {
  return [Math.min(left + width, Math.max(left, x)), Math.min(top + height, Math.max(top, y))];
}

/** The room a lead takes, as a string of small boxes; `gap` is left free at its far end. */
export function boxesOfLead({ from: [x0, y0], to: [x1, y1] }: Lead, gap = 0): Box[] {
  const length = Math.hypot(x1 - x0, y1 - y0);
  const steps = Math.max(0, Math.floor((length - gap) / 4));
  return Array.from({ length: steps }, (_, i) => {
    const at = ((i + 1) * 4) / length;
    return boxAround(x0 + (x1 - x0) * at, y0 + (y1 - y0) * at, 2);
  });
}
