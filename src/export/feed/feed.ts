import type { Element, Root } from 'hast';
import type { PreciseDate } from '#domain/date.ts';

/** A feed, before it takes one of its two forms. */
export interface Feed {
  title: string;
  description: string;
  language: string;
  rights: string;
  /** Name of the publication, the author of what has no other. */
  publisher: string;
  /** Address of the page of which it tells. */
  page: string;
  /** Addresses of the feed itself, without `feed.xml` or `feed.json`. */
  folder: string;
  /** Address of the page that explains feeds. */
  help: string;
  /** Newest first. */
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** Stays the same whatever else changes. */
  id: string;
  title: string;
  url: string;
  summary: string;
  authors: readonly string[];
  language: string;
  tags: readonly string[];
  published: PreciseDate;
  /** Days on which something about it changed, publication among them. */
  changes: readonly PreciseDate[];
  content: Root | Element;
}

/** More entries than this make a feed slow for everyone who follows it. */
export const MOST_ENTRIES = 30;

/**
 * The instant that feeds ask for. Where only a month or a year is known it is the first of its days, so that a correction
 * within the month comes after it; the words of the date stand in the page.
 */
export const instantOf = (date: PreciseDate): string => `${date.earliest ?? date.latest ?? '1970-01-01'}T00:00:00Z`;

/** When an entry last changed. */
export const updatedAt = ({ changes }: Pick<FeedEntry, 'changes'>): string =>
  changes.map(instantOf).sort().at(-1) ?? EPOCH;

/** When anything in a feed last changed; a feed of nothing has never changed. */
export const feedUpdatedAt = ({ entries }: Pick<Feed, 'entries'>): string =>
  entries.map(updatedAt).sort().at(-1) ?? EPOCH;

const EPOCH = '1970-01-01T00:00:00Z';

/** Newest first; those of one instant by their ids. No more than a feed should hold. */
export const sortEntries = <T extends Pick<FeedEntry, 'id' | 'changes'>>(entries: readonly T[]): T[] =>
  [...entries]
    .sort((a, b) => (updatedAt(a) === updatedAt(b) ? (a.id < b.id ? -1 : 1) : updatedAt(a) > updatedAt(b) ? -1 : 1))
    .slice(0, MOST_ENTRIES);
