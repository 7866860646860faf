import { parseDatePoint, type ParsedDate, type PreciseDate } from './date-point.ts';

export { formatDate, type DateFormat } from './date-format.ts';
export type { DatePrecision, ParsedDate, PreciseDate } from './date-point.ts';

/**
 * Reads a date in EDTF (ISO 8601-2): levels 0 and 1, and digits not known (`XXXX-09-05`). Gives the date at the precision
 * written, or a sentence that says what is wrong with it. Times of day, years before 0 and sets are not taken.
 */
export function parseDate(text: string): ParsedDate {
  const trimmed = text.trim();
  const parsed =
    parsedByText.get(trimmed) ?? (trimmed.includes('/') ? parseInterval(trimmed) : parseDatePoint(trimmed));
  if (parsedByText.size < MOST_REMEMBERED) parsedByText.set(trimmed, parsed);
  return parsed;
}

/** A publication names few days many times, and the grammar of EDTF is slow. */
const parsedByText = new Map<string, ParsedDate>();
const MOST_REMEMBERED = 20_000;

/** `..` is an open end, nothing an end not known. Either makes that end `null`. */
function parseInterval(edtf: string): ParsedDate {
  const sides = edtf.split('/');
  if (sides.length > 2)
    return { mistake: `“${edtf}” has more than one slash. An interval has one: 2016-09-02/2016-09-03.` };
  const parsed = sides.filter((side) => side !== '' && side !== '..').map(parseDatePoint);
  const mistake = parsed.find((side) => 'mistake' in side);
  if (mistake) return mistake;
  const dates = parsed.flatMap((side) => ('date' in side ? side.date : []));
  if (dates.length === 0)
    return { mistake: 'An interval needs a date on one side of the slash at least: 2014/.. or ../2014.' };
  return joinInterval(edtf, sides, dates);
}

function joinInterval(edtf: string, sides: string[], dates: PreciseDate[]): ParsedDate {
  const [from, to] = sides;
  if (from === to) return { mistake: `The interval starts and ends at the same date. Write ${from} alone.` };
  const isOpen = (side: string | undefined): boolean => side === '' || side === '..';
  const earliest = isOpen(from) ? null : (dates[0]?.earliest ?? null);
  const latest = isOpen(to) ? null : (dates.at(-1)?.latest ?? null);
  if (earliest && latest && latest < earliest) return { mistake: 'The interval ends before it starts.' };
  const approximate = dates.some((date) => date.approximate);
  const uncertain = dates.some((date) => date.uncertain);
  return { date: { edtf, earliest, latest, precision: 'interval', approximate, uncertain } };
}

type MaybeDate = PreciseDate | null | undefined;

/** Orders dates by the latest day they can have, then by the earliest. An open end comes after every day; no date comes last. */
export const compareDates = (a: MaybeDate, b: MaybeDate): number =>
  compareText(latestKey(a), latestKey(b)) || compareText(a?.earliest ?? '', b?.earliest ?? '');

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** “open” and “undated” sort after any digits, in this order. */
const latestKey = (date: MaybeDate): string => date?.latest ?? (date?.earliest ? 'open' : 'undated');

/** The years in which a date can fall, oldest first; of an interval with one end, the year of that end. */
export function yearsOf({ earliest, latest }: PreciseDate): number[] {
  const [from, to] = [earliest ?? latest, latest ?? earliest].map((day) => Number(day?.slice(0, 4)));
  if (from === undefined || to === undefined || Number.isNaN(from) || Number.isNaN(to)) return [];
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Whether `a` is certainly later than `b`. What is approximate or uncertain, and a season, is not certain. */
export function isAfter(a: PreciseDate, b: PreciseDate): boolean {
  const isFirm = ({ approximate, uncertain, precision }: PreciseDate): boolean =>
    !approximate && !uncertain && precision !== 'season';
  return isFirm(a) && isFirm(b) && a.earliest !== null && b.latest !== null && a.earliest > b.latest;
}

/**
 * The value for `<time datetime>` (HTML, 4.5.14: a valid date, month or year), or `null` where HTML has none: intervals,
 * seasons, decades, dates that are about or uncertain, years not known.
 */
export function htmlDateTime({ edtf, approximate, uncertain, precision }: PreciseDate): string | null {
  const length = { day: 10, month: 7, year: 4 }[precision as string];
  const known = length && !approximate && !uncertain ? edtf.slice(0, length) : '';
  return /^(?!0000)\d{4}[\d-]*$/.test(known) ? known : null;
}

/** The date that ends last. */
export const findNewest = (dates: readonly PreciseDate[]): PreciseDate | undefined =>
  dates.reduce<PreciseDate | undefined>(
    (best, date) => (best === undefined || (date.latest ?? '') > (best.latest ?? '') ? date : best),
    undefined,
  );
