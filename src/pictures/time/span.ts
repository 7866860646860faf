import { parseDay, type Day } from './calendar.ts';

export type TimelineEvent = {
  id: string;
  title: string;
  /** Up to about 24 characters; the beginning of the title if there is none. */
  label?: string | undefined;
  /** `YYYY-MM-DD`; `null` where that end is open or not known. Both `null`: not drawn. */
  earliest: string | null;
  latest: string | null;
  /** `day`, or anything coarser, which is drawn as a bar. */
  precision: string;
  approximate: boolean;
  uncertain?: boolean | undefined;
  /** Belongs to what the page is about; drawn solid. */
  here: boolean;
};

/** The days between which a dated event falls. */
export type Span = {
  id: string;
  title: string;
  label: string;
  from: Day;
  endBefore: Day;
  isDay: boolean;
  isUncertain: boolean;
  isOpenBefore: boolean;
  isOpenAfter: boolean;
  isHere: boolean;
  /** Stands on the first axis for all that a lens shows, and needs no name. */
  isStandIn: boolean;
};

function buildSpan(event: TimelineEvent): Span | undefined {
  const { earliest, latest } = event;
  const [first, last] = [earliest ?? latest, latest ?? earliest];
  if (first === null || last === null) return undefined;
  const days = [parseDay(first), parseDay(last)] as const;
  return {
    id: event.id,
    title: event.title,
    label: event.label ?? event.title,
    from: Math.min(...days),
    endBefore: Math.max(...days) + 1,
    isDay: event.precision === 'day' && first === last && earliest !== null && latest !== null,
    isUncertain: event.approximate || (event.uncertain ?? false),
    isOpenBefore: earliest === null,
    isOpenAfter: latest === null,
    isHere: event.here,
    isStandIn: false,
  };
}

/** The events that have a date, oldest first. */
export function buildSpans(events: readonly TimelineEvent[]): Span[] {
  return events
    .flatMap((event) => buildSpan(event) ?? [])
    .sort((a, b) => a.from - b.from || a.endBefore - b.endBefore || (a.id < b.id ? -1 : 1));
}
