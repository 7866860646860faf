import { splitDay, startOfMonth, startOfYear, yearOf, type Day } from './calendar.ts';
import type { Span } from './span.ts';

/** A run of days that is drawn, to a scale of its own. */
export type Stretch = { from: Day; endBefore: Day; spans: Span[] };

/** Whole years in which nothing is recorded, left out between two stretches. */
export type Gap = {
  fromYear: number;
  toYear: number;
  years: number;
  /** Ids of the events between this gap and the next: a list may order them otherwise than the axis does. */
  later: readonly string[];
  text: string;
};

const MOST_STRETCHES = 4;
/** A gap is left out if it is this long, measured by all the years that are drawn. */
const NOTABLE_GAP = 0.3;
/** Years that are left out even where no stretch has more than one date to show. */
const LONG_GAP = 20;
const DAYS_AS_DAYS = 14;
const YEARS_AS_MONTHS = 6;
const FEWEST_DAYS = 7;

type YearRun = { first: number; last: number; spans: Span[] };

function joinRuns(a: YearRun, b: YearRun): YearRun {
  return { first: Math.min(a.first, b.first), last: Math.max(a.last, b.last), spans: [...a.spans, ...b.spans] };
}

/** Years in which something happened, without a break. Spans come oldest first. */
function findRuns(spans: Span[]): YearRun[] {
  return spans.reduce<YearRun[]>((runs, span) => {
    const run = { first: yearOf(span.from), last: yearOf(span.endBefore - 1), spans: [span] };
    const previous = runs.at(-1);
    if (!previous || run.first > previous.last + 1) return [...runs, run];
    return [...runs.slice(0, -1), joinRuns(previous, run)];
  }, []);
}

/** How many dates there are to tell apart. */
export function countDates(spans: Span[]): number {
  return new Set(spans.map(({ from, endBefore }) => `${from} ${endBefore}`)).size;
}

/** A break must leave out much compared with what is drawn, and gain room for detail or spare a long empty axis. */
function isWorthABreak(years: number, runs: YearRun[], hasDetail: boolean): boolean {
  const drawn = runs.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return years >= NOTABLE_GAP * drawn && (hasDetail || years >= LONG_GAP);
}

/** Joins runs over the smallest gap, again and again, until every gap that is left is worth a break. */
function joinCloseRuns(runs: YearRun[], hasDetail = runs.some(({ spans }) => countDates(spans) > 1)): YearRun[] {
  const gaps = runs.slice(1).map((run, i) => run.first - (runs[i]?.last ?? run.first) - 1);
  const smallest = Math.min(...gaps);
  if (gaps.length === 0 || (runs.length <= MOST_STRETCHES && isWorthABreak(smallest, runs, hasDetail))) return runs;
  const at = gaps.indexOf(smallest);
  const joined = runs.slice(at, at + 2).reduce(joinRuns);
  return joinCloseRuns([...runs.slice(0, at), joined, ...runs.slice(at + 2)], hasDetail);
}

function startMonthOf(day: Day): Day {
  const { year, month } = splitDay(day);
  return startOfMonth(year, month);
}

function endMonthOf(lastDay: Day): Day {
  const { year, month } = splitDay(lastDay);
  return startOfMonth(year, month + 1);
}

/** Everything in one stretch: to the day if it is short, to the month if it is a few years, or to the year. */
function fitSingle({ first, last, spans }: YearRun): Stretch {
  const from = Math.min(...spans.map((span) => span.from));
  const endBefore = Math.max(...spans.map((span) => span.endBefore));
  if (endBefore - from <= DAYS_AS_DAYS) {
    const pad = Math.max(1, Math.ceil((FEWEST_DAYS - (endBefore - from)) / 2));
    return { from: from - pad, endBefore: endBefore + pad, spans };
  }
  if (last - first >= YEARS_AS_MONTHS) return { from: startOfYear(first), endBefore: startOfYear(last + 1), spans };
  return { from: startMonthOf(from), endBefore: endMonthOf(endBefore - 1), spans };
}

/** Whole years, so that the gaps are whole years too; only the last stretch may end with its last month. */
function fitOneOfMany({ first, last, spans }: YearRun, isLast: boolean): Stretch {
  const endsEarly = isLast && countDates(spans) > 1 && last - first < YEARS_AS_MONTHS;
  const lastDay = Math.max(...spans.map((span) => span.endBefore)) - 1;
  return {
    from: startOfYear(first),
    endBefore: endsEarly ? endMonthOf(lastDay) : startOfYear(last + 1),
    spans,
  };
}

/** `1 year`, `57 years`. */
export function formatYears(years: number): string {
  return `${years} ${years === 1 ? 'year' : 'years'}`;
}

function buildGap(before: YearRun, after: YearRun): Gap {
  const [fromYear, toYear] = [before.last + 1, after.first - 1];
  const years = toYear - fromYear + 1;
  const range = years === 1 ? String(fromYear) : `${fromYear} to ${toYear}`;
  return {
    fromYear,
    toYear,
    years,
    later: after.spans.map(({ id }) => id),
    text: `${formatYears(years)} not drawn: ${range}`,
  };
}

/** Splits time into the stretches worth drawing and the gaps between them. */
export function findStretches(spans: Span[]): { stretches: Stretch[]; gaps: Gap[] } {
  const runs = joinCloseRuns(findRuns(spans));
  const [only] = runs;
  if (only && runs.length === 1) return { stretches: [fitSingle(only)], gaps: [] };
  return {
    stretches: runs.map((run, i) => fitOneOfMany(run, i === runs.length - 1)),
    gaps: runs.slice(1).flatMap((run, i) => {
      const before = runs[i];
      return before ? [buildGap(before, run)] : [];
    }),
  };
}
