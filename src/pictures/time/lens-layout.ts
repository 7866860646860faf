import { buildAxis, FOOT, type TimeAxis } from './axis.ts';
import { splitDay, startOfMonth } from './calendar.ts';
import { findLensWindow, type LensWindow } from './lens.ts';
import { xOfDay, type Scale } from './scale.ts';
import type { Span } from './span.ts';
import type { Stretch } from './stretches.ts';

export type Lens = {
  axis: TimeAxis;
  y: number;
  /** Left and right end of the enlarged days on the first axis, and where the picture of them begins. */
  x0: number;
  x1: number;
  from: number;
  slopeFrom: number;
  slopeTo: number;
};

const LENS_SLOPE = 34;
/** More days than this cannot be named one by one even over the full width, so a lens shows whole months. */
const MOST_DAYS = 40;
const DAY_WIDTH = 126;
const EVENT_WIDTH = 60;
const NARROWEST_LENS = 420;
const LENS_OVERHANG = 4;

/** Ends of a lens that fall within a month would put the names of the months in the wrong place. */
function widenToMonths(window: LensWindow): LensWindow {
  if (window.endBefore - window.from <= MOST_DAYS) return window;
  const [first, last] = [splitDay(window.from), splitDay(window.endBefore - 1)];
  return { ...window, from: startOfMonth(first.year, first.month), endBefore: startOfMonth(last.year, last.month + 1) };
}

type Choice = { window: LensWindow; scale: Scale };

function findLens(stretches: Stretch[], scales: Scale[], width: number): Choice | undefined {
  const choices = scales.flatMap((scale, i): Choice[] => {
    const window = findLensWindow(scale, stretches[i]?.spans ?? [], width);
    return window ? [{ scale, window: widenToMonths(window) }] : [];
  });
  return choices.toSorted((a, b) => b.window.spans.length - a.window.spans.length)[0];
}

/** Stands on the first axis for all that the lens shows. */
function buildStandIn({ from, endBefore, spans }: LensWindow): Span {
  return {
    id: '',
    title: spans.map(({ title }) => title).join('; '),
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

function buildLensScale({ window, scale }: Choice, width: number): Scale {
  const { from, endBefore, spans } = window;
  const room = width - 2 * MARGIN;
  const wide = Math.min(room, Math.max(NARROWEST_LENS, (endBefore - from) * DAY_WIDTH, spans.length * EVENT_WIDTH));
  const middle = xOfDay(scale, (from + endBefore) / 2);
  const x0 = Math.min(width - MARGIN - wide, Math.max(MARGIN, middle - wide / 2));
  return { from, endBefore, x0, x1: x0 + wide };
}

function buildLens(choice: Choice, main: TimeAxis, mainY: number, width: number): Lens {
  const scale = buildLensScale(choice, width);
  const axis = buildAxis({
    scales: [scale],
    spansByScale: [choice.window.spans],
    breakLabels: [],
    left: scale.x0 - LENS_OVERHANG,
    right: Math.min(width, scale.x1 + LENS_OVERHANG),
    size: TYPE_SIZE,
    withBelow: true,
    withYear: false,
  });
  const slopeFrom = mainY + main.bottom;
  const slopeTo = slopeFrom + LENS_SLOPE;
  const standIn = main.marks.find(({ isStandIn }) => isStandIn);
  return {
    axis,
    from: mainY + FOOT,
    slopeFrom,
    slopeTo,
    y: slopeTo + 8 - axis.top,
    x0: standIn?.x0 ?? scale.x0,
    x1: standIn?.x1 ?? scale.x1,
  };
}

