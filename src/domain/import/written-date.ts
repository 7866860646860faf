import type { PreciseDate } from '#domain/date.ts';

/** A date as running text writes it: what it gives, and no more. Months and days as EDTF writes them: `09-05`, `09`, or nothing. */
export interface WrittenDate {
  year: string | null;
  from: string;
  /** The last day or month, where a stretch is given. */
  to: string | null;
}

export interface FoundDate extends WrittenDate {
  start: number;
  end: number;
}

/** How `3/5/2016` is meant where both numbers could be the month. */
export type NumericOrder = 'day-first' | 'month-first';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

const MONTH =
  'Jan(?:uary|\\b\\.?)|Feb(?:ruary|\\b\\.?)|Mar(?:ch|\\b\\.?)|Apr(?:il|\\b\\.?)|May\\b|June?\\b\\.?|July?\\b\\.?|Aug(?:ust|\\b\\.?)|Sept?(?:ember|\\b\\.?)|Oct(?:ober|\\b\\.?)|Nov(?:ember|\\b\\.?)|Dec(?:ember|\\b\\.?)';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const YEAR = '(?:1[0-9]|20)\\d\\d';
const TO = '\\s*(?:[-–—]|\\bto\\b)\\s*';
const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?';

const FORMS = [
  `(?<isoYear>${YEAR})-(?<isoMonth>0[1-9]|1[0-2])(?:-(?<isoDay>0[1-9]|[12]\\d|3[01]))?(?!\\d)`,
  `${WEEKDAY}(?<month>${MONTH})\\s+(?<day>${DAY})(?:st|nd|rd|th)?(?!\\d)(?:${TO}(?:(?<month2>${MONTH})\\s+)?(?<day2>${DAY})(?:st|nd|rd|th)?(?!\\d))?(?:,?\\s+(?<year>${YEAR})(?!\\d))?`,
  `${WEEKDAY}(?:the\\s+)?(?<day>${DAY})(?:st|nd|rd|th)?(?:(?:\\s+(?<month>${MONTH}))?${TO}(?<day2>${DAY})(?:st|nd|rd|th)?\\s+(?<month2>${MONTH})|\\s+(?:of\\s+)?(?<month>${MONTH}))(?:,?\\s+(?<year>${YEAR})(?!\\d))?`,
  `(?<month>${MONTH})(?:${TO}(?<month2>${MONTH}))?,?\\s+(?:of\\s+)?(?<year>${YEAR})(?!\\d)`,
  `(?<season>Spring|Summer|Autumn|Fall|Winter)\\s+(?<year>${YEAR})(?!\\d)`,
  `(?<one>\\d{1,2})[./](?<two>\\d{1,2})[./](?<year>${YEAR})(?!\\d)`,
];
const SHORT_FORMS = [`(?<month>${MONTH})`, `(?:c\\.\\s*)?(?<year>${YEAR})[a-z]?`];

const FIND = new RegExp(`(?<![\\p{L}\\d])(?:${FORMS.join('|')})`, 'gu');
const READ = new RegExp(`^(?:${[...FORMS, ...SHORT_FORMS].join('|')})$`, 'iu');

/** Every date of a day, a month or a season in running text. Bare years and bare months are not taken there. */
export const findWrittenDates = (text: string, order: NumericOrder): FoundDate[] =>
  Array.from(text.matchAll(FIND), (match) => {
    const date = toDate(match.groups ?? {}, order);
    return date ? [{ ...date, start: match.index, end: match.index + match[0].length }] : [];
  }).flat();

/** Reads a text that is a date and nothing else; also a bare month or a bare year. */
export function parseWrittenDate(text: string, order: NumericOrder): WrittenDate | null {
  const match = READ.exec(text.trim().replace(/^(?:on|of|dated|published)\s+/i, ''));
  return match ? toDate(match.groups ?? {}, order) : null;
}

function toDate(groups: Record<string, string | undefined>, order: NumericOrder): WrittenDate | null {
  const { isoYear, isoMonth, isoDay, month, month2, day, day2, year = null, season, one, two } = groups;
  if (isoYear) return { year: isoYear, from: [isoMonth, isoDay].filter(Boolean).join('-'), to: null };
  if (season)
    return { year, from: String(21 + SEASONS.indexOf(season.toLowerCase().replace('fall', 'autumn'))), to: null };
  if (one && two) return readNumeric(Number(one), Number(two), year, order);
  const first = month ?? month2;
  if (!first) return year ? { year, from: '', to: null } : null;
  if ([day, day2].some((number) => Number(number ?? 1) > daysIn(month ?? first))) return null;
  const from = join(first, day);
  const to = day2 ? join(month2 ?? first, day2) : month2 ? join(month2, undefined) : null;
  return { year, from, to: to === from ? null : to };
}

function readNumeric(one: number, two: number, year: string | null, order: NumericOrder): WrittenDate | null {
  const isMonthFirst = two > 12 || (one <= 12 && order === 'month-first');
  const [month, day] = isMonthFirst ? [one, two] : [two, one];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(MONTHS[month - 1] ?? '')) return null;
  return { year, from: `${pad(month)}-${pad(day)}`, to: null };
}

/** The most days that a month can have. */
const daysIn = (month: string): number => new Date(Date.UTC(2000, numberOf(month), 0)).getUTCDate();

const numberOf = (month: string): number => MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;

const join = (month: string, day: string | undefined): string =>
  [pad(numberOf(month)), ...(day ? [pad(Number(day))] : [])].join('-');

const pad = (number: number): string => String(number).padStart(2, '0');

/** A day of the same month as another date: the `5` of “September 2, 5”. */
export const withDay = (date: WrittenDate, day: number): WrittenDate | null =>
  /^\d\d-\d\d$/.test(date.to ?? date.from)
    ? { year: date.year, from: `${(date.to ?? date.from).slice(0, 2)}-${pad(day)}`, to: null }
    : null;

/**
 * The date in EDTF. Without a year of its own it is the last such day that is not later than the publication; where that
 * has no year either, the year is `XXXX`.
 */
export function formatEdtf({ year, from, to }: WrittenDate, published: PreciseDate | null): string {
  const inYear = (known: string): string =>
    [from, ...(to ? [to] : [])].map((part) => (part ? `${known}-${part}` : known)).join('/');
  if (year !== null) return inYear(year);
  const limit = published?.latest ?? null;
  if (limit === null || !/^\d{4}/.test(limit)) return inYear('XXXX').replace(/\/.*$/, '');
  let candidate = Number(limit.slice(0, 4));
  while ((to ?? from) > limit.slice(5, 5 + (to ?? from).length) && candidate === Number(limit.slice(0, 4)))
    candidate -= 1;
  while (from === '02-29' && !isLeap(candidate)) candidate -= 1;
  return inYear(String(candidate).padStart(4, '0'));
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** How a text writes its dates, judged by the dates whose form leaves no doubt. */
export function findNumericOrder(text: string): NumericOrder {
  const american = text.match(new RegExp(`(?:${MONTH})\\s+${DAY},\\s+${YEAR}`, 'g'))?.length ?? 0;
  const british = text.match(new RegExp(`${DAY}\\s+(?:${MONTH})`, 'g'))?.length ?? 0;
  return american > british ? 'month-first' : 'day-first';
}
