import { isOverlapping, type Box } from './box.ts';
import { unitsPerDay, xOfDay, type Scale } from './time-scale.ts';
import type { Span } from './timeline-span.ts';

/** A dot (x0 = x1) or a bar; y is its middle, measured from the axis, up is negative. */
export type Mark = {
  id: string;
  title: string;
  kind: 'dot' | 'bar';
  x0: number;
  x1: number;
  y: number;
  isHere: boolean;
  isUncertain: boolean;
  fadesBefore: boolean;
  fadesAfter: boolean;
};

/** Marks for which a pile has no room, as a number above it. */
export type More = { x: number; y: number; count: number; box: Box };

export const DOT_RADIUS = 5;
export const RING_RADIUS = 8.5;
export const BAR_HEIGHT = 8;
export const FADE_LENGTH = 15;
const PITCH = 12;
const MOST_ROWS = 6;
const SHORTEST_BAR = 5;

export function boxOfMark({ kind, x0, x1, y, isUncertain, fadesBefore, fadesAfter }: Mark): Box {
  const radius = isUncertain ? RING_RADIUS : DOT_RADIUS + 0.75;
  if (kind === 'dot') return { x: x0 - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  const [left, right] = [x0 - (fadesBefore ? FADE_LENGTH : 1), x1 + (fadesAfter ? FADE_LENGTH : 1)];
  return { x: left, y: y - BAR_HEIGHT / 2 - 1, width: right - left, height: BAR_HEIGHT + 2 };
}

/** Within a day there is no order: events of one day are spread over it if it is wide, or stand on its middle. */
function spreadOverDay(scale: Scale, span: Span, place: number, count: number): number {
  const columns = Math.max(1, Math.min(count, Math.floor(unitsPerDay(scale) / PITCH) - 1));
  return xOfDay(scale, span.from + ((place % columns) + 1) / (columns + 1));
}

function buildMark(span: Span, x0: number, x1: number): Mark {
  const { id, title, isHere, isUncertain, isOpenBefore, isOpenAfter, isDay } = span;
  return {
    id,
    title,
    kind: isDay ? 'dot' : 'bar',
    x0,
    x1,
    y: 0,
    isHere,
    isUncertain,
    fadesBefore: !isDay && (isUncertain || isOpenBefore),
    fadesAfter: !isDay && (isUncertain || isOpenAfter),
  };
}

function buildDots(scale: Scale, days: Span[]): Mark[] {
  return days.map((span) => {
    const sameDay = days.filter(({ from }) => from === span.from);
    const x = spreadOverDay(scale, span, sameDay.indexOf(span), sameDay.length);
    return buildMark(span, x, x);
  });
}

function buildBars(scale: Scale, periods: Span[]): Mark[] {
  return periods
    .map((span) => {
      const [x0, x1] = [xOfDay(scale, span.from) + 0.75, xOfDay(scale, span.endBefore) - 0.75];
      const short = Math.max(0, SHORTEST_BAR - (x1 - x0)) / 2;
      return buildMark(span, x0 - short, x1 + short);
    })
    .sort((a, b) => a.x1 - a.x0 - (b.x1 - b.x0) || a.x0 - b.x0);
}

function countMore(left: Mark[], size: number): More[] {
  const y = -PITCH * MOST_ROWS;
  return left
    .toSorted((a, b) => a.x0 - b.x0)
    .reduce<{ x: number; count: number }[]>((piles, { x0, x1 }) => {
      const x = (x0 + x1) / 2;
      const last = piles.at(-1);
      return last && x - last.x < 4 * size
        ? [...piles.slice(0, -1), { x: last.x, count: last.count + 1 }]
        : [...piles, { x, count: 1 }];
    }, [])
    .map(({ x, count }) => ({
      x,
      y,
      count,
      box: { x: x - 1.5 * size, y: y - size, width: 3 * size, height: size + 4 },
    }));
}

/** Dots stand on the axis; what would cover another mark moves up a row. Bars come last, the shortest first. */
export function placeMarks(scale: Scale, spans: Span[], size: number): { marks: Mark[]; more: More[] } {
  const dots = buildDots(
    scale,
    spans.filter(({ isDay }) => isDay),
  );
  const bars = buildBars(
    scale,
    spans.filter(({ isDay }) => !isDay),
  );
  const marks: Mark[] = [];
  const left: Mark[] = [];
  for (const mark of [...dots, ...bars]) {
    const rows = Array.from({ length: MOST_ROWS }, (_, row): Mark => ({ ...mark, y: -row * PITCH }));
    const free = rows.find((row) => !marks.some((other) => isOverlapping(boxOfMark(row), boxOfMark(other))));
    if (free) marks.push(free);
    else left.push(mark);
  }
  return { marks, more: countMore(left, size) };
}
