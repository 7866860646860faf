import { formatDate, htmlDateTime, type PreciseDate } from '#domain/date.ts';
import type { Library } from '#domain/library.ts';
import type { Card } from './record.ts';

export const formatCardDate = (date: PreciseDate | null | undefined, { site }: Library): Card['date'] | undefined =>
  date ? [formatDate(date, { language: site.language, style: 'short' }), htmlDateTime(date)] : undefined;

/** A card without its empty fields, so that they are not sent. */
export function withoutEmpty(card: { [Field in keyof Card]: Card[Field] | undefined }): Card {
  const full = Object.entries(card).filter(([, value]) => value !== undefined && value !== '' && !isEmptyList(value));
  return Object.fromEntries(full) as unknown as Card;
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
