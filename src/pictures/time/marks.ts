import { growBox, isOverlapping, type Box } from '../box.ts';
import { unitsPerDay, xOfDay, type Scale } from './scale.ts';
import { TYPE_SIZE } from './type-size.ts';
import type { Span } from './span.ts';

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
  isOpenBefore: boolean;
  isOpenAfter: boolean;
  isStandIn: boolean;
};

/** Marks for which a pile has no room, as a number above it. */
export type More = { x: number; y: number; count: number; box: Box };

export const DOT_RADIUS = 5;
export const BAR_HEIGHT = 8;
/** Round a mark whose date is uncertain runs a dashed line at this distance. */
export const HALO = 3.5;
/** An open end fades out over this length. */
export const FADE_LENGTH = 15;
const PITCH = 12;
const MOST_ROWS = 6;
const MOST_LANES = 8;
/** Lanes for bars lie below the names of days and months. */
const FIRST_LANE = 34;
const SHORTEST_BAR = 5;
const ROOM = 0.75;

export function boxOfMark({ kind, x0, x1, y, isUncertain, isOpenBefore, isOpenAfter }: Mark): Box {
  const halo = isUncertain ? HALO : 0;
  if (kind === 'dot') return growBox({ x: x0, y, width: 0, height: 0 }, DOT_RADIUS + ROOM + halo);
  const [left, right] = [x0 - (isOpenBefore ? FADE_LENGTH : 0), x1 + (isOpenAfter ? FADE_LENGTH : 0)];
  return growBox({ x: left, y: y - BAR_HEIGHT / 2, width: right - left, height: BAR_HEIGHT }, ROOM + halo);
}

/** Within a day there is no order: events of one day are spread over it if it is wide, or stand on its middle. */
function spreadOverDay(scale: Scale, span: Span, place: number, count: number): number {
  const columns = Math.max(1, Math.min(count, Math.floor(unitsPerDay(scale) / PITCH) - 1));
  return xOfDay(scale, span.from + ((place % columns) + 1) / (columns + 1));
}

function buildMark(span: Span, x0: number, x1: number): Mark {
  const { isDay, id, title, isHere, isUncertain, isOpenBefore, isOpenAfter, isStandIn } = span;
  const kind = isDay ? 'dot' : 'bar';
  return { id, title, kind, x0, x1, y: 0, isHere, isUncertain, isOpenBefore, isOpenAfter, isStandIn };
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
      const [x0, x1] = [xOfDay(scale, span.from) + ROOM, xOfDay(scale, span.endBefore) - ROOM];
      const short = Math.max(0, SHORTEST_BAR - (x1 - x0)) / 2;
      return buildMark(span, x0 - short, x1 + short);
    })
    .sort((a, b) => a.x1 - a.x0 - (b.x1 - b.x0) || a.x0 - b.x0);
}

/** Where a mark may stand, the best first: dots pile up on the axis, bars that find no room on it go below. */
function levelsOf({ kind }: Mark): number[] {
  return kind === 'dot'
    ? Array.from({ length: MOST_ROWS }, (_, row) => -row * PITCH)
    : [0, ...Array.from({ length: MOST_LANES }, (_, lane) => FIRST_LANE + lane * (PITCH + 1))];
}

/** Gathers the marks that found no place into numbers, none too close to the next. */
function countMore(left: Mark[], scale: Scale): More[] {
  const piles: { x: number; count: number }[] = [];
  for (const { x0, x1 } of left.toSorted((a, b) => a.x0 + a.x1 - b.x0 - b.x1)) {
    const x = Math.min(scale.x1 - TYPE_SIZE, Math.max(scale.x0 + TYPE_SIZE, (x0 + x1) / 2));
    const last = piles.at(-1);
    if (last && x - last.x < 4 * TYPE_SIZE) last.count += 1;
    else piles.push({ x, count: 1 });
  }
  const y = -PITCH * MOST_ROWS - HALO;
  const [width, height] = [3 * TYPE_SIZE, TYPE_SIZE + 4];
  return piles.map(({ x, count }) => ({ x, y, count, box: { x: x - width / 2, y: y - TYPE_SIZE, width, height } }));
}

/** Gives every mark a place where it covers no other. Bars come last, the shortest first. */
export function placeMarks(scale: Scale, spans: Span[]): { marks: Mark[]; more: More[] } {
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
    const free = levelsOf(mark)
      .map((y): Mark => ({ ...mark, y }))
      .find((placed) => !marks.some((other) => isOverlapping(boxOfMark(placed), boxOfMark(other))));
    if (free) marks.push(free);
    else left.push(mark);
  }
  return { marks, more: countMore(left, scale) };
}
