import type { Box } from '../box.ts';
import {
  formatMonth,
  formatMonthShort,
  formatPeriod,
  splitDay,
  startOfMonth,
  startOfYear,
  yearOf,
  type Day,
} from './calendar.ts';
import { measureText } from '../text-width.ts';
import { CAP_HEIGHT, TYPE_SIZE } from './type-size.ts';
import { unitsPerDay, xOfDay, type Scale } from './scale.ts';

/** A mark on the axis where a day, month or year begins, and what it is called, if there is room. */
export type Tick = { x: number; label: string; isMain: boolean; box: Box | undefined };

export const TICK_BASELINE = 20;
const LABEL_INSET = 3;
const LABEL_GAP = 7;

type Step = { days: number; room: number; next: (day: Day) => Day };

function nextMonths(count: number): Step['next'] {
  return (day) => {
    const { year, month } = splitDay(day);
    return startOfMonth(year, (Math.floor(month / count) + 1) * count);
  };
}

function nextYears(count: number): Step['next'] {
  return (day) => startOfYear((Math.floor(splitDay(day).year / count) + 1) * count);
}

/** From fine to coarse, with the room that the label of one step needs. */
const STEPS: Step[] = [
  { days: 1, room: 24, next: (day) => day + 1 },
  { days: 30, room: 34, next: nextMonths(1) },
  { days: 91, room: 40, next: nextMonths(3) },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((years) => ({ days: 365 * years, room: 46, next: nextYears(years) })),
];

function findStarts(scale: Scale, step: Step): Day[] {
  const starts = [scale.from];
  for (let day = step.next(scale.from); day < scale.endBefore; day = step.next(day)) starts.push(day);
  return starts;
}

function formatStart(day: Day, step: Step, isFirst: boolean, withYear: boolean): { label: string; isMain: boolean } {
  const { year, month, day: dayOfMonth } = splitDay(day);
  if (step.days >= 365) return { label: String(year), isMain: isFirst };
  if (step.days === 1) {
    const isMain = isFirst || dayOfMonth === 1;
    const named = `${dayOfMonth} ${formatMonth(month)}${withYear && (isFirst || month === 0) ? ` ${year}` : ''}`;
    return { label: isMain ? named : String(dayOfMonth), isMain };
  }
  if (isFirst) return { label: `${year} ${formatMonthShort(month)}`, isMain: true };
  return month === 0 ? { label: String(year), isMain: true } : { label: formatMonthShort(month), isMain: false };
}

/** The whole scale by its name or, if that is too long, by its years. */
function nameWholly({ from, endBefore, x0, x1 }: Scale): Tick {
  const period = formatPeriod(from, endBefore);
  const fits = measureText(period, TYPE_SIZE) + LABEL_INSET <= x1 - x0;
  const years = formatPeriod(startOfYear(yearOf(from)), startOfYear(yearOf(endBefore - 1) + 1));
  return { x: x0, label: fits ? period : years.replace(' to ', '–'), isMain: true, box: undefined };
}

function boxOfTick({ x, label }: Tick): Box {
  return {
    x: x + LABEL_INSET,
    y: TICK_BASELINE - CAP_HEIGHT,
    width: measureText(label, TYPE_SIZE),
    height: TYPE_SIZE,
  };
}

/** Gives a label its box unless it would run into another one, or past the end of its scale. */
function fitLabels(ticks: Tick[], limit: number): Tick[] {
  const fitted = new Map<Tick, Box>();
  for (const tick of [...ticks.filter(({ isMain }) => isMain), ...ticks.filter(({ isMain }) => !isMain)]) {
    const box = boxOfTick(tick);
    const clashes = [...fitted.values()].some(
      (other) => box.x < other.x + other.width + LABEL_GAP && other.x < box.x + box.width + LABEL_GAP,
    );
    if (!clashes && (box.x + box.width <= limit || tick === ticks[0])) fitted.set(tick, box);
  }
  return ticks.map((tick) => ({ ...tick, box: fitted.get(tick) }));
}

export type TickOptions = {
  /** Days are named with their year. */
  withYear: boolean;
  /** Only the whole is named. */
  isPlain: boolean;
};

/** Ticks as fine as there is room to name them. */
export function buildTicks(scale: Scale, { withYear, isPlain }: TickOptions): Tick[] {
  const perDay = unitsPerDay(scale);
  const step = STEPS.find(({ days, room }) => days * perDay >= room);
  const starts = step ? findStarts(scale, step) : [];
  const isWhole = isPlain || !step || (step.days >= 365 && starts.length === 1);
  const ticks = isWhole
    ? [nameWholly(scale)]
    : starts.map((day, i) => ({ x: xOfDay(scale, day), ...formatStart(day, step, i === 0, withYear), box: undefined }));
  return fitLabels(ticks, scale.x1 + LABEL_GAP);
}
