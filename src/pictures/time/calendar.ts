/** Days are counted in whole numbers from 1 January 1970, in the calendar of ISO 8601. */
export type Day = number;

const MILLISECONDS_A_DAY = 86_400_000;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Reads `YYYY-MM-DD`. */
export function parseDay(date: string): Day {
  const day = Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_A_DAY;
  if (!Number.isInteger(day)) throw new RangeError(`Not a date: ${date}`);
  return day;
}

export type DayParts = { year: number; month: number; day: number };

/** Months count from 0. */
export function splitDay(day: Day): DayParts {
  const date = new Date(day * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

/** The first day of a month; month 12 is January of the next year. */
export function startOfMonth(year: number, month: number): Day {
  // Date.UTC takes the years 0 to 99 for those of the twentieth century; setUTCFullYear does not.
  return new Date(0).setUTCFullYear(year, month, 1) / MILLISECONDS_A_DAY;
}

export function startOfYear(year: number): Day {
  return startOfMonth(year, 0);
}

export function yearOf(day: Day): number {
  return splitDay(day).year;
}

export function formatMonth(month: number): string {
  return MONTHS[month] ?? '';
}

export function formatMonthShort(month: number): string {
  return formatMonth(month).slice(0, 3);
}

function formatRange(from: string, to: string): string {
  return from === to ? from : `${from} to ${to}`;
}

/** A period in words, as coarse as it can be: `1956`, `January to September 2016`, `1 to 5 September 2016`. */
export function formatPeriod(from: Day, endBefore: Day): string {
  const [first, last, next] = [splitDay(from), splitDay(endBefore - 1), splitDay(endBefore)];
  const startsMonth = first.day === 1;
  const endsMonth = next.day === 1;
  if (startsMonth && endsMonth && first.month === 0 && next.month === 0) {
    return formatRange(String(first.year), String(last.year));
  }
  const inYear = first.year === last.year;
  const inMonth = inYear && first.month === last.month;
  const [day, lastDay] = startsMonth && endsMonth ? ['', ''] : [`${first.day} `, `${last.day} `];
  const end = `${lastDay}${formatMonth(last.month)} ${last.year}`;
  if (inMonth) return day === '' || day === lastDay ? end : `${day}to ${end}`;
  return `${day}${formatMonth(first.month)}${inYear ? '' : ` ${first.year}`} to ${end}`;
}
