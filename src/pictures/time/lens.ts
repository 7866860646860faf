import type { Day } from './calendar.ts';
import { unitsPerDay, xOfDay, type Scale } from './scale.ts';
import type { Span } from './span.ts';

/** The days that are drawn a second time, enlarged. */
export type LensWindow = { from: Day; endBefore: Day; spans: Span[] };

const CROWDED = 12;
const FEWEST_EVENTS = 3;
/** So many on a single day still make a readable pile; a lens could not tell them apart either. */
const MOST_IN_PILE = 6;
/** A lens must enlarge at least so many times. */
const LEAST_POWER = 4;

function middleOf(scale: Scale, { from, endBefore }: Span): number {
  return xOfDay(scale, (from + endBefore) / 2);
}

/** Runs of events that stand closer than their marks are wide. */
function findCrowds(scale: Scale, spans: Span[]): Span[][] {
  const perDay = unitsPerDay(scale);
  const small = spans
    .filter(({ from, endBefore }) => (endBefore - from) * perDay < CROWDED)
    .sort((a, b) => middleOf(scale, a) - middleOf(scale, b));
  return small.reduce<Span[][]>((crowds, span) => {
    const crowd = crowds.at(-1);
    const last = crowd?.at(-1);
    if (!crowd || !last || middleOf(scale, span) - middleOf(scale, last) >= CROWDED) return [...crowds, [span]];
    return [...crowds.slice(0, -1), [...crowd, span]];
  }, []);
}

function buildWindow(spans: Span[]): LensWindow {
  const from = Math.min(...spans.map((span) => span.from));
  return { from, endBefore: Math.max(...spans.map((span) => span.endBefore)), spans };
}

/** Many events in few days are worth most. */
function worthOf({ from, endBefore, spans }: LensWindow): number {
  return spans.length - Math.log2(endBefore - from) / 2;
}

function isUseful({ from, endBefore, spans }: LensWindow, scale: Scale, width: number): boolean {
  const days = endBefore - from;
  if (days === 1) return spans.length > MOST_IN_PILE;
  return spans.length >= FEWEST_EVENTS && days * unitsPerDay(scale) * LEAST_POWER <= width;
}

/** The densest days of a scale, if marks crowd there so much that a lens as wide as `width` would help. */
export function findLensWindow(scale: Scale, spans: Span[], width: number): LensWindow | undefined {
  const windows = findCrowds(scale, spans).flatMap((crowd) =>
    crowd.flatMap((_, i) => crowd.slice(i).map((__, length) => buildWindow(crowd.slice(i, i + length + 1)))),
  );
  return windows
    .filter((window) => isUseful(window, scale, width))
    .reduce<LensWindow | undefined>(
      (best, window) => (best && worthOf(best) >= worthOf(window) ? best : window),
      undefined,
    );
}
