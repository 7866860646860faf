import { isSeason, parseDateParts, parseDatePoint, type DateParts, type PreciseDate } from './date-point.ts';

export interface DateFormat {
  /** BCP 47. It chooses the order and the names of months; the words about a date (“about”, “since”) are English. */
  language: string;
  style: 'long' | 'short';
}

/** A date in words, as precise as it was given: “2–3 September 2016”, “about 2016”, “by Sep 2016”, “2016, month not given”. */
export function formatDate(date: PreciseDate, format: DateFormat): string {
  const key = `${format.language} ${format.style} ${date.edtf}`;
  const words = formatted.get(key) ?? formatAnew(date, format);
  formatted.set(key, words);
  return words;
}

/** A publication has few dates and shows each many times. */
const formatted = new Map<string, string>();

function formatAnew(date: PreciseDate, format: DateFormat): string {
  if (!date.edtf.includes('/')) return formatPoint(date.edtf, format);
  const [from = '', to = ''] = date.edtf.split('/');
  if (from === '..') return `by ${formatPoint(to, format)}`;
  if (from === '') return `until ${formatPoint(to, format)}, start not known`;
  if (to === '..') return `since ${formatPoint(from, format)}`;
  if (to === '') return `from ${formatPoint(from, format)}, end not known`;
  return formatInterval(from, to, format);
}

function formatInterval(from: string, to: string, format: DateFormat): string {
  const [first, last] = [parseDateParts(from), parseDateParts(to)];
  const isRange = first && last && isPlain(from) && patternOf(first) === patternOf(last);
  if (!isRange || isSeason(first) || isSeason(last)) return `${formatPoint(from, format)} – ${formatPoint(to, format)}`;
  const range = tidy(formatterOf(first, format).formatRange(timeOf(first), timeOf(last)), format);
  return isTight(from, to) ? range.replace(' – ', '–') : range;
}

/** British usage sets no spaces round a dash between two single words: 2–3 September, August–September, 2014–2016. */
function isTight(from: string, to: string): boolean {
  const shared = Math.max(from.lastIndexOf('-'), 0);
  return from.slice(0, shared) === to.slice(0, shared);
}

function formatPoint(edtf: string, format: DateFormat): string {
  const parts = parseDateParts(edtf);
  if (!parts) return edtf;
  const words = formatParts(edtf, parts, format);
  return `${parts.approximate ? 'about ' : ''}${words}${parts.uncertain ? ', uncertain' : ''}`;
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

const NOT_GIVEN: Record<string, string> = {
  '0000-00-XX': 'day',
  '0000-XX': 'month',
  '0000-XX-XX': 'day and month',
  'XXXX-00': 'year',
  'XXXX-00-00': 'year',
};

function formatParts(edtf: string, parts: DateParts, format: DateFormat): string {
  const pattern = patternOf(parts);
  if (isSeason(parts)) return `${SEASONS[Number(parts.month) - 21]} ${Number(parts.year)}`;
  if (isPlain(pattern)) return formatKnown(parts, format);
  if (/^X{4}(-XX)*$/.test(pattern)) return 'date not given';
  if (pattern === '000X') return `${parts.year.slice(0, 3)}0s`;
  const missing = NOT_GIVEN[pattern];
  return missing ? `${formatKnown(parts, format)}, ${missing} not given` : formatBounds(edtf, parts, format);
}

/** For single digits not known: 20XX, 2016-1X. */
function formatBounds(edtf: string, { month }: DateParts, format: DateFormat): string {
  const parsed = parseDatePoint(edtf);
  const { earliest, latest } = 'date' in parsed ? parsed.date : { earliest: null, latest: null };
  if (!earliest || !latest) return 'date not given';
  const length = month === null ? 4 : 10;
  return `between ${formatPoint(earliest.slice(0, length), format)} and ${formatPoint(latest.slice(0, length), format)}`;
}

const patternOf = ({ year, month, day }: DateParts): string =>
  [year, month, day].flatMap((digits) => digits?.replace(/\d/g, '0') ?? []).join('-');

const isPlain = (text: string): boolean => /^[\d-]+$/.test(text);

const isKnown = (digits: string | null): digits is string => digits !== null && isPlain(digits);

const formatKnown = (parts: DateParts, format: DateFormat): string =>
  tidy(formatterOf(parts, format).format(timeOf(parts)), format);

const isEnglish = ({ language }: DateFormat): boolean => /^en\b/i.test(language);

/** Making one takes longer than using it a hundred times. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf({ year, month, day }: DateParts, format: DateFormat): Intl.DateTimeFormat {
  const language = isEnglish(format) ? 'en-GB' : format.language;
  const key = [language, format.style, ...[year, month, day].map(isKnown)].join(' ');
  const formatter =
    formatters.get(key) ??
    new Intl.DateTimeFormat(language, {
      timeZone: 'UTC',
      ...(isKnown(year) && { year: 'numeric' }),
      ...(isKnown(month) && { month: format.style }),
      ...(isKnown(day) && { day: 'numeric' }),
    });
  formatters.set(key, formatter);
  return formatter;
}

/** What is not known stands in as 2000, which has every day, and as the first. */
const timeOf = ({ year, month, day }: DateParts): number =>
  Date.parse([isKnown(year) ? year : '2000', isKnown(month) ? month : '01', isKnown(day) ? day : '01'].join('-'));

/** Thin spaces become plain ones; en-GB shortens every month to three letters but September. */
function tidy(text: string, format: DateFormat): string {
  const plain = text.replace(/[\u2009\u202F]/g, ' ');
  return isEnglish(format) && format.style === 'short' ? plain.replaceAll(/\bSept\b/g, 'Sep') : plain;
}
