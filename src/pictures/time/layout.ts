import { findLensWindow, type LensWindow } from './lens.ts';
import { splitDay, startOfMonth } from './calendar.ts';
import { findStretches, type Gap, type Stretch } from './stretches.ts';
import { buildAxis, FOOT, type TimeAxis } from './axis.ts';
import { buildKey, type Key } from './key.ts';
import { FADE_LENGTH } from './marks.ts';
import { measureText } from '../text-width.ts';
import { buildScales, xOfDay, type Scale } from './scale.ts';
import { describeTimeline } from './words.ts';
import { buildSpans, type Span, type TimelineEvent } from './span.ts';

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
const BREAK_PADDING = 24;

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
  });
  const y = -axis.top;
  const lens = choice ? buildLens(choice, axis, y, width) : undefined;
  const axes = lens ? [axis, lens.axis] : [axis];
  const marks = axes.flatMap((each) => each.marks).filter(({ isStandIn }) => !isStandIn);
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
