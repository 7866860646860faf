import { formatDate, type PreciseDate } from '#domain/date.ts';
import { isSeason, parseDateParts, type DateParts } from '#domain/date-point.ts';
import type { CslDate } from './csl-item.ts';

/** A date as CSL-JSON has it, no more precise than it was given; in words where CSL has no form for it. */
export function toCslDate(date: PreciseDate, language: string): CslDate {
  const points = date.edtf.split('/').map(parseDateParts);
  const [from] = points;
  if (from && points.length === 1 && isSeason(from)) {
    return { 'date-parts': [[Number(from.year)]], season: Number(from.month) - 20, ...doubt(date) };
  }
  const parts = points.map((point) => (point && isPlain(point) ? numbersOf(point) : null));
  if (parts.some((numbers) => numbers === null)) {
    return { literal: formatDate(date, { language, style: 'long' }) };
  }
  return { 'date-parts': parts.flatMap((numbers) => (numbers ? [numbers] : [])), ...doubt(date) };
}

/** Whether year, month and day, as far as they are given, are plain numbers and not those of a season. */
const isPlain = (parts: DateParts): boolean =>
  !isSeason(parts) && [parts.year, parts.month ?? '', parts.day ?? ''].every((digits) => /^\d*$/.test(digits));

const numbersOf = ({ year, month, day }: DateParts): number[] =>
  [year, month, day].flatMap((digits) => (digits === null ? [] : [Number(digits)]));

const doubt = ({ approximate, uncertain }: PreciseDate): CslDate => (approximate || uncertain ? { circa: true } : {});

/** What of a date BibTeX and RIS cannot say: that it is a span, a season, or not certain. `null` where they can say it all. */
export function findUnsaidDate(date: PreciseDate, language: string): string | null {
  const { 'date-parts': parts = [], season, circa } = toCslDate(date, language);
  const isWhole = parts.length === 1 && season === undefined && circa === undefined;
  return isWhole ? null : formatDate(date, { language, style: 'long' });
}
