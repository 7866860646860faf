import edtf from 'edtf';

export type DatePrecision =
  'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'millennium' | 'interval' | 'unknown';

/** A date as precise as it was given, and no more. `earliest` and `latest` are the days between which it falls. */
export interface PreciseDate {
  /** The date in EDTF, as written. */
  edtf: string;
  /** `YYYY-MM-DD`; `null` where the start is open or not known. */
  earliest: string | null;
  /** `YYYY-MM-DD`; `null` where the end is open or not known. */
  latest: string | null;
  precision: DatePrecision;
  approximate: boolean;
  uncertain: boolean;
}

export type ParsedDate = { date: PreciseDate } | { mistake: string };

/** What is written: digits or X for those not known. `month` may be the number of a season. */
export interface DateParts {
  year: string;
  month: string | null;
  day: string | null;
  approximate: boolean;
  uncertain: boolean;
}

const POINT = /^([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?([~?%])?$/;

/** Takes a single date apart; `null` where it is not written as EDTF writes one. */
export function parseDateParts(text: string): DateParts | null {
  const match = POINT.exec(text);
  if (!match) return null;
  const [, year = '', month = null, day = null, mark = ''] = match;
  return { year, month, day, approximate: /[~%]/.test(mark), uncertain: /[?%]/.test(mark) };
}

/** Reads a single date, not an interval: EDTF level 1, and digits not known (`X`) as in level 2. */
export function parseDatePoint(text: string): ParsedDate {
  const parts = parseDateParts(text);
  if (!parts) return { mistake: describeWrongForm(text) };
  const bounds = findBounds(text, parts);
  if (!bounds) return { mistake: describeImpossible(text, parts) };
  const { approximate, uncertain } = parts;
  return { date: { edtf: text, ...bounds, precision: findPrecision(parts), approximate, uncertain } };
}

type Bounds = Pick<PreciseDate, 'earliest' | 'latest'>;

/** Parsing takes a tenth of a millisecond, and a library has the same dates over and over. */
const boundsByText = new Map<string, Bounds | null>();

function findBounds(text: string, parts: DateParts): Bounds | null {
  if (isSeason(parts)) return findSeasonBounds(parts);
  const known = boundsByText.get(text);
  if (known !== undefined) return known;
  const bounds = isDay(text) ? { earliest: text, latest: text } : readBounds(text, parts);
  boundsByText.set(text, bounds);
  return bounds;
}

/** Most dates are days that there are, of which nothing more needs to be read. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && toDay(time) === text;
}

function readBounds(text: string, parts: DateParts): Bounds | null {
  try {
    const { min, max, edtf: read } = edtf(text);
    // edtf takes 29 February of any year, and reads it as 1 March where there is none.
    if (!read.startsWith(text.replace(/[~?%]$/, ''))) return null;
    return parts.year === 'XXXX' ? { earliest: null, latest: null } : { earliest: toDay(min), latest: toDay(max) };
  } catch {
    return null;
  }
}

/** EDTF numbers spring, summer, autumn and winter 21 to 24, as if they were months. */
export const isSeason = ({ year, month, day }: DateParts): boolean =>
  /^\d{4}$/.test(year) && /^2[1-4]$/.test(month ?? '') && day === null;

/** EDTF leaves open which months a season has. Taken are those of meteorologists in the northern half of the globe. */
function findSeasonBounds({ year, month }: DateParts): Bounds {
  const firstMonth = 3 * (Number(month) - 20);
  return {
    earliest: toDay(Date.UTC(Number(year), firstMonth - 1, 1)),
    latest: toDay(Date.UTC(Number(year), firstMonth + 2, 0)),
  };
}

const toDay = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

function findPrecision(parts: DateParts): DatePrecision {
  const isKnown = (digits: string | null): boolean => digits !== null && !digits.includes('X');
  if (isSeason(parts)) return 'season';
  if (isKnown(parts.month)) return isKnown(parts.day) ? 'day' : 'month';
  const unknownDigits = parts.year.split('X').length - 1;
  return (['year', 'decade', 'century', 'millennium'] as const)[unknownDigits] ?? 'unknown';
}

const HOW_TO_WRITE =
  'Write it as 2016-09-05, 2016-09 or 2016; 2016~ for about 2016, 2016? where it is uncertain, 2016-09-02/2016-09-03 for an interval.';

function describeWrongForm(text: string): string {
  const [, year, month, day] = /^(\d{4})[-./]?(\d{1,2})[-./]?(\d{1,2})(?:T.*)?$/.exec(text) ?? [];
  if (!year || !month || !day) return `“${text}” is not a date that can be read. ${HOW_TO_WRITE}`;
  const day2 = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return `“${text}” is not written as a date. Did you mean ${day2}?`;
}

function describeImpossible(text: string, { year, month, day }: DateParts): string {
  if (month && /^\d\d$/.test(month) && !isMonth(month)) return `There is no month ${Number(month)} (“${text}”).`;
  if (!month || !day || /X/.test(year + month + day))
    return `“${text}” is not a date that can be read. ${HOW_TO_WRITE}`;
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2000, Number(month) - 1),
  );
  return `${Number(day)} ${name} ${Number(year)} does not exist.`;
}

const isMonth = (month: string): boolean => Number(month) >= 1 && Number(month) <= 12;
