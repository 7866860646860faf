import type { Box } from '../box.ts';
import { measureText } from '../text-width.ts';
import { buildTicks, TICK_BASELINE, type Tick } from './ticks.ts';
import { placeTimeLabels, type TimeLabel } from './labels.ts';
import { boxOfMark, placeMarks, type Mark, type More } from './marks.ts';
import type { Scale } from './scale.ts';
import { CAP_HEIGHT, TYPE_SIZE } from './type-size.ts';
import type { Span } from './span.ts';

export type AxisBreak = { x: number; label: string; box: Box };

/** One axis with all that stands on it; the axis itself is at y = 0. */
export type TimeAxis = {
  scales: Scale[];
  breaks: AxisBreak[];
  ticks: Tick[];
  marks: Mark[];
  more: More[];
  labels: TimeLabel[];
  /** How far it reaches up (negative) and down. */
  top: number;
  bottom: number;
};

export type AxisPlan = {
  scales: Scale[];
  spansByScale: Span[][];
  /** What is left out after each scale but the last. */
  breakLabels: string[];
  /** From where to where labels may reach. */
  left: number;
  right: number;
  /** The axis is a lens, or has one below it. */
  isLens: boolean;
  hasLens: boolean;
};

const HIGHEST = 400;
export const FOOT = TICK_BASELINE + 6;

function buildBreaks({ scales, breakLabels }: AxisPlan): AxisBreak[] {
  return breakLabels.flatMap((label, i) => {
    const [before, after] = [scales[i], scales[i + 1]];
    if (!before || !after) return [];
    const x = (before.x1 + after.x0) / 2;
    const width = measureText(label, TYPE_SIZE);
    return [{ x, label, box: { x: x - width / 2, y: TICK_BASELINE - CAP_HEIGHT, width, height: TYPE_SIZE } }];
  });
}

/** Where only whole stretches are known, ticks within them would promise more. */
function isFilled(scale: Scale, spans: Span[]): boolean {
  return spans.every(({ from, endBefore }) => from <= scale.from && endBefore >= scale.endBefore);
}

export function buildAxis(plan: AxisPlan): TimeAxis {
  const { scales, spansByScale, left, right, isLens, hasLens } = plan;
  const breaks = buildBreaks(plan);
  const ticks = scales.flatMap((scale, i) =>
    buildTicks(scale, { withYear: !isLens, isPlain: isFilled(scale, spansByScale[i] ?? []) }),
  );
  const placed = scales.map((scale, i) => placeMarks(scale, spansByScale[i] ?? []));
  const [marks, more] = [placed.flatMap((part) => part.marks), placed.flatMap((part) => part.more)];
  const textsById = new Map(spansByScale.flat().map(({ id, label }) => [id, label]));
  const captions = marks
    .filter(({ isStandIn }) => !isStandIn)
    .map((mark) => ({ mark, text: textsById.get(mark.id) ?? mark.title }));
  const obstacles = [
    ...marks.map(boxOfMark),
    ...more.map(({ box }) => box),
    ...breaks.map(({ box }) => box),
    ...ticks.flatMap(({ box }) => box ?? []),
  ];
  const area = { x: left, y: -HIGHEST, width: right - left, height: 2 * HIGHEST };
  const labels = placeTimeLabels(captions, obstacles, { area, withBelow: !hasLens });
  const boxes = [...labels.map(({ box }) => box), ...obstacles];
  return {
    scales,
    breaks,
    ticks,
    marks,
    more,
    labels,
    top: Math.min(-10, ...boxes.map(({ y }) => y)) - 2,
    bottom: Math.max(FOOT, ...boxes.map(({ y, height }) => y + height)) + 2,
  };
}
