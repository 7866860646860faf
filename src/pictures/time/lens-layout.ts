import { buildAxis, FOOT, type TimeAxis } from './axis.ts';
import { splitDay, startOfMonth } from './calendar.ts';
import { findLensWindow, type LensWindow } from './lens.ts';
import { xOfDay, type Scale } from './scale.ts';
import type { Span } from './span.ts';
import type { Stretch } from './stretches.ts';

/** A second axis, and the shape that ties it to the days on the first. */
export type Lens = {
  axis: TimeAxis;
  y: number;
  /** Left and right end of the enlarged days on the first axis. */
  x0: number;
  x1: number;
  /** The shape comes down straight from here, */
  from: number;
  /** widens from here */
  slopeFrom: number;
  /** to here, and goes down to the second axis. */
  slopeTo: number;
};

export type LensChoice = { window: LensWindow; scale: Scale };

const SLOPE = 34;
const HEADROOM = 8;
/** More days than this cannot be named one by one even over the full width, so a lens shows whole months. */
const MOST_DAYS = 40;
const DAY_WIDTH = 126;
const EVENT_WIDTH = 60;
const NARROWEST = 420;
const OVERHANG = 4;

/** Ends of a lens that fall within a month would put the names of the months in the wrong place. */
function widenToMonths({ from, endBefore }: LensWindow): { from: number; endBefore: number } {
  if (endBefore - from <= MOST_DAYS) return { from, endBefore };
  const [first, last] = [splitDay(from), splitDay(endBefore - 1)];
  return { from: startOfMonth(first.year, first.month), endBefore: startOfMonth(last.year, last.month + 1) };
}

/** All that falls within the days shown, so that the lens leaves nothing out. */
function fillWindow(window: LensWindow, { spans, ...stretch }: Stretch): LensWindow {
  const wide = widenToMonths(window);
  const from = Math.max(wide.from, stretch.from);
  const endBefore = Math.min(wide.endBefore, stretch.endBefore);
  return { from, endBefore, spans: spans.filter((span) => span.from >= from && span.endBefore <= endBefore) };
}

/** The densest days of all stretches, if there is anything to gain from enlarging them. */
export function findLens(stretches: Stretch[], scales: Scale[], width: number): LensChoice | undefined {
  const choices = stretches.flatMap((stretch, i): LensChoice[] => {
    const scale = scales[i];
    const window = scale && findLensWindow(scale, stretch.spans, width);
    return window ? [{ scale, window: fillWindow(window, stretch) }] : [];
  });
  return choices.toSorted((a, b) => b.window.spans.length - a.window.spans.length)[0];
}

/** Stands on the first axis for all that the lens shows. */
export function buildStandIn({ from, endBefore, spans }: LensWindow): Span {
  return {
    id: '',
    title: '',
    label: '',
    from,
    endBefore,
    isDay: false,
    isUncertain: false,
    isOpenBefore: false,
    isOpenAfter: false,
    isHere: spans.some(({ isHere }) => isHere),
    isStandIn: true,
  };
}

type Space = { y: number; width: number; margin: number };

function buildLensScale({ window, scale }: LensChoice, { width, margin }: Space): Scale {
  const { from, endBefore, spans } = window;
  const wanted = Math.max(NARROWEST, (endBefore - from) * DAY_WIDTH, spans.length * EVENT_WIDTH);
  const wide = Math.min(width - 2 * margin, wanted);
  const middle = xOfDay(scale, (from + endBefore) / 2);
  const x0 = Math.min(width - margin - wide, Math.max(margin, middle - wide / 2));
  return { from, endBefore, x0, x1: x0 + wide };
}

/** The lens below the first axis, which lies at `space.y`. */
export function buildLens(choice: LensChoice, first: TimeAxis, space: Space): Lens {
  const scale = buildLensScale(choice, space);
  const axis = buildAxis({
    scales: [scale],
    spansByScale: [choice.window.spans],
    breakLabels: [],
    left: Math.max(0, scale.x0 - OVERHANG),
    right: Math.min(space.width, scale.x1 + OVERHANG),
    isLens: true,
    hasLens: false,
  });
  const standIn = first.marks.find(({ isStandIn }) => isStandIn);
  const slopeFrom = space.y + first.bottom;
  const slopeTo = slopeFrom + SLOPE;
  return {
    axis,
    y: slopeTo + HEADROOM - axis.top,
    x0: standIn?.x0 ?? scale.x0,
    x1: standIn?.x1 ?? scale.x1,
    from: space.y + FOOT,
    slopeFrom,
    slopeTo,
  };
}
