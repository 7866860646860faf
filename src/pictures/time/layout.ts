import { measureText } from '../text-width.ts';
import { buildAxis, type TimeAxis } from './axis.ts';
import { buildKey, type Key } from './key.ts';
import { buildLens, buildStandIn, findLens, type Lens, type LensChoice } from './lens-layout.ts';
import { FADE_LENGTH, HALO } from './marks.ts';
import { buildScales, type Scale } from './scale.ts';
import { buildSpans, type Span, type TimelineEvent } from './span.ts';
import { findStretches, formatYears, type Gap, type Stretch } from './stretches.ts';
import { TYPE_SIZE } from './type-size.ts';
import { describeTimeline } from './words.ts';

export type TimelineLayout = {
  width: number;
  height: number;
  axis: TimeAxis;
  /** Where the axis lies, from the top. */
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

export type TimelineOptions = {
  /** Units of the viewBox; as type is 13 units high, also how much smaller everything is drawn in a given space. */
  width?: number;
};

const MARGIN = 7;
const KEY_GAP = 8;
const BREAK_PADDING = 24;

/** The events of each stretch; one bar stands for those that the lens shows. */
function splitSpans(stretches: Stretch[], scales: Scale[], choice: LensChoice | undefined): Span[][] {
  return stretches.map(({ spans }, i) => {
    if (!choice || choice.scale !== scales[i]) return spans;
    return [...spans.filter((span) => !choice.window.spans.includes(span)), buildStandIn(choice.window)];
  });
}

/** Room for the mark at either end of the axis with whatever surrounds it. */
function findMargin(spans: Span[]): number {
  const hasFades = spans.some(({ isOpenBefore, isOpenAfter }) => isOpenBefore || isOpenAfter);
  const hasHalos = spans.some(({ isUncertain }) => isUncertain);
  return MARGIN + (hasFades ? FADE_LENGTH : 0) + (hasHalos ? HALO : 0);
}

function findUndated(events: readonly TimelineEvent[], spans: Span[]): string[] {
  const dated = new Set(spans.map(({ id }) => id));
  return events.filter(({ id }) => !dated.has(id)).map(({ id }) => id);
}

/**
 * Finds for any set of events the stretches of time worth drawing, the breaks between them, a lens for the densest days,
 * and a place for every mark and for as many names as there is room for. All measures are units of the viewBox.
 */
export function layoutTimeline(
  events: readonly TimelineEvent[],
  { width = 1056 }: TimelineOptions = {},
): TimelineLayout {
  const spans = buildSpans(events);
  const { stretches, gaps } = findStretches(spans);
  const margin = findMargin(spans);
  const breakLabels = gaps.map(({ years }) => formatYears(years));
  const breaks = breakLabels.map((label) => measureText(label, TYPE_SIZE) + BREAK_PADDING);
  const scales = buildScales(stretches, breaks, margin, width - margin);
  const choice = findLens(stretches, scales, width - 2 * margin);
  const spansByScale = splitSpans(stretches, scales, choice);
  const axis = buildAxis({
    scales,
    spansByScale,
    breakLabels,
    left: 0,
    right: width,
    isLens: false,
    hasLens: !!choice,
  });
  const y = -axis.top;
  const lens = choice && buildLens(choice, axis, { y, width, margin });
  const axes = lens ? [axis, lens.axis] : [axis];
  const marks = axes.flatMap((each) => each.marks).filter(({ isStandIn }) => !isStandIn);
  const key = buildKey(marks, width);
  const keyY = (lens ? lens.y + lens.axis.bottom : y + axis.bottom) + KEY_GAP;
  const undated = findUndated(events, spans);
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
