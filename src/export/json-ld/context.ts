import type { Addresses } from '#domain/address.ts';
import { htmlDateTime, type PreciseDate } from '#domain/date.ts';
import type { Library } from '#domain/library.ts';

/** What the linked data of a page is made from. */
export interface LinkedDataContext {
  library: Library;
  addresses: Addresses;
}

export const absolute = ({ library: { site } }: LinkedDataContext, path: string): string =>
  new URL(path, site.url).href;

/** A date that schema.org can say (ISO 8601), at the precision that is known; nothing for all others. */
export const isoDate = (date: PreciseDate | null | undefined): string | undefined =>
  (date && htmlDateTime(date)) ?? undefined;

/** The object without the keys that have no value. */
export function known<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  ) as { [K in keyof T]: Exclude<T[K], undefined> };
}
