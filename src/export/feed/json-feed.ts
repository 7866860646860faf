import { toHtml } from 'hast-util-to-html';
import { instantOf, updatedAt, type Feed } from './feed.ts';

/** A feed as JSON Feed 1.1. */
export function formatJsonFeed(feed: Feed): string {
  const { title, description, language, publisher, page, folder, entries } = feed;
  const body = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: page,
    feed_url: `${folder}feed.json`,
    language,
    authors: [{ name: publisher }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_html: toHtml(entry.content),
      ...(entry.published.precision === 'day' && { date_published: instantOf(entry.published) }),
      date_modified: updatedAt(entry),
      ...(entry.authors.length > 0 && { authors: entry.authors.map((name) => ({ name })) }),
      tags: entry.tags,
      language: entry.language,
    })),
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}
