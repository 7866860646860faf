import { findLensWindow, type LensWindow } from './lens.ts';
import { splitDay, startOfMonth } from './calendar.ts';
import { findStretches, type Gap, type Stretch } from './stretches.ts';
import { buildAxis, FOOT, type TimeAxis } from './time-axis.ts';
import { buildKey, type Key } from './time-key.ts';
import { FADE_LENGTH } from './time-marks.ts';
import { measureText } from './text-width.ts';
import { buildScales, xOfDay, type Scale } from './time-scale.ts';
import { describeTimeline } from './timeline-words.ts';
import { buildSpans, type Span, type TimelineEvent } from './timeline-span.ts';

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

export type TimelineLayout = {
  width: number;
  height: number;
  axis: TimeAxis;
  y: number;
  lens: Lens | undefined;
  key: Key;
  keyY: number;
  gaps: Gap[];
  /** Ids of events without a date: they are in the list only. */
  undated: string[];
  /** What the picture shows and what it leaves out, a sentence each. */
  legend: string[];
  description: string;
};

export type TimelineOptions = { width?: number };

/** The stylesheet sets 13 on screen and 14 on paper. */
export const TYPE_SIZE = 14;
const MARGIN = 7;
const KEY_GAP = 8;
const LENS_SLOPE = 34;
/** More days than this cannot be named one by one even over the full width, so a lens shows whole months. */
const MOST_DAYS = 40;
const DAY_WIDTH = 126;
const EVENT_WIDTH = 60;
const NARROWEST_LENS = 420;
const LENS_OVERHANG = 4;
const LENS_ID = 'lens';
const BREAK_PADDING = 24;

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
    id: LENS_ID,
    title: spans.map(({ title }) => title).join('; '),
    label: '',
    from,
    endBefore,
    isDay: false,
    isUncertain: false,
    isOpenBefore: false,
    isOpenAfter: false,
    isHere: spans.some(({ isHere }) => isHere),
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
    unnamed: [],
  });
  const slopeFrom = mainY + main.bottom;
  const slopeTo = slopeFrom + LENS_SLOPE;
  const standIn = main.marks.find(({ id }) => id === LENS_ID);
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

/**
 * Finds for any set of events the stretches of time worth drawing, the breaks between them, a lens for the densest days,
 * and a place for every mark and for as many names as there is room for. All measures are units of the viewBox.
 */
export function layoutTimeline(events: readonly TimelineEvent[], options: TimelineOptions = {}): TimelineLayout {
  const width = options.width ?? 1056;
  const spans = buildSpans(events);
  const { stretches, gaps } = findStretches(spans);
  const margin = spans.some(({ isOpenBefore, isOpenAfter }) => isOpenBefore || isOpenAfter)
    ? MARGIN + FADE_LENGTH
    : MARGIN;
  const breakLabels = gaps.map(({ years }) => `${years} ${years === 1 ? 'year' : 'years'}`);
  const breaks = breakLabels.map((label) => measureText(label, TYPE_SIZE) + BREAK_PADDING);
  const scales = buildScales(stretches, breaks, margin, width - margin);
  const choice = findLens(stretches, scales, width - 2 * margin);
  const hidden = new Set(choice?.window.spans.map(({ id }) => id));
  const spansByScale = stretches.map((stretch, i) => {
    const shown = stretch.spans.filter(({ id }) => !hidden.has(id));
    return choice && choice.scale === scales[i] ? [...shown, buildStandIn(choice.window)] : shown;
  });
  const axis = buildAxis({
    scales,
    spansByScale,
    breakLabels,
    left: 0,
    right: width,
    size: TYPE_SIZE,
    withBelow: !choice,
    withYear: true,
    unnamed: [LENS_ID],
  });
  const y = -axis.top;
  const lens = choice ? buildLens(choice, axis, y, width) : undefined;
  const axes = lens ? [axis, lens.axis] : [axis];
  const marks = axes.flatMap((each) => each.marks).filter(({ id }) => id !== LENS_ID);
  const key = buildKey(marks, width, TYPE_SIZE);
  const keyY = (lens ? lens.y + lens.axis.bottom : y + axis.bottom) + KEY_GAP;
  const drawn = new Set(spans.map(({ id }) => id));
  const undated = events.filter(({ id }) => !drawn.has(id)).map(({ id }) => id);
  const legend = describeTimeline({ stretches, gaps, window: choice?.window, axes, marks, undated: undated.length });
  return {
    width,
    height: Math.ceil(keyY + key.height),
    axis,
    y,
    lens,
    key,
    keyY,
    gaps,
    undated,
    legend,
    description: legend.join(' '),
  };
}
