import type { ExportContext } from '../files/export-file.ts';
import { formatAtom } from './atom.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { formatJsonFeed } from './json-feed.ts';

/** The part of a publication that can be followed by itself: all of it, an issue, an actor. */
export interface FeedSubject {
  title: string;
  description: string;
  /** The path of its page. */
  path: string;
  /** The path of the folder of its feeds. */
  folder: string;
}

export const siteSubject = ({ library: { site }, addresses }: ExportContext): FeedSubject => ({
  title: site.title,
  description: site.description,
  path: addresses.home,
  folder: addresses.home,
});

export const partSubject = (title: string, path: string, { library: { site } }: ExportContext): FeedSubject => ({
  title: `${title} – ${site.title}`,
  description: `What is new on “${title}” in ${site.title}.`,
  path,
  folder: path,
});

function buildFeed(
  { title, description, path, folder }: FeedSubject,
  entries: FeedEntry[],
  context: ExportContext,
): Feed {
  const { site } = context.library;
  const absolute = (to: string): string => new URL(to, site.url).href;
  return {
    title,
    description,
    language: site.language,
    rights: site.rights,
    publisher: site.title,
    page: absolute(path),
    folder: absolute(folder),
    help: absolute(context.addresses.page('feeds/')),
    entries,
  };
}

export const atomResponse = (subject: FeedSubject, entries: FeedEntry[], context: ExportContext): Response =>
  new Response(formatAtom(buildFeed(subject, entries, context), context.addresses.page('feed.css')), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });

export const jsonFeedResponse = (subject: FeedSubject, entries: FeedEntry[], context: ExportContext): Response =>
  new Response(formatJsonFeed(buildFeed(subject, entries, context)), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
