import { compareDates } from './date.ts';
import type { Event } from './event.ts';

/** Events oldest first; those without a date apart, in the order of the articles. */
export interface Chronology {
  dated: (Event & { date: NonNullable<Event['date']> })[];
  undated: Event[];
}

export function buildChronology(events: readonly Event[]): Chronology {
  const dated = events.flatMap((event) => (event.date ? [{ ...event, date: event.date }] : []));
  return {
    dated: dated.sort((a, b) => compareDates(a.date, b.date) || (a.id < b.id ? -1 : 1)),
    undated: events.filter(({ date }) => date === undefined),
  };
}

/** As many of the newest events; those without a date come last, and so are kept. */
export const newestOf = ({ dated, undated }: Chronology, most: number): Chronology => ({
  dated: dated.slice(Math.max(0, dated.length + undated.length - most)),
  undated: undated.slice(0, most),
});
