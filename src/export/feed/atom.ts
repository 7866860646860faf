import { h } from 'hastscript';
import { escapeXml } from '../xml.ts';
import { feedUpdatedAt, instantOf, updatedAt, type Feed, type FeedEntry } from './feed.ts';
import { toXhtml } from './to-xhtml.ts';

/** A feed as Atom (RFC 4287). A style sheet makes it readable for a person who opens it. */
export function formatAtom(feed: Feed, styleSheet: string): string {
  const { title, description, language, rights, publisher, page, folder, help, entries } = feed;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<?xml-stylesheet type="text/css" href="${escapeXml(styleSheet)}"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<subtitle type="xhtml">${wrap(toXhtml(h('p', [description, ' ', h('a', { href: help }, 'What this is, and every other feed'), '.'])))}</subtitle>`,
    `<id>${escapeXml(page)}</id>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(`${folder}feed.xml`)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`,
    `<updated>${feedUpdatedAt(feed)}</updated>`,
    `<author><name>${escapeXml(publisher)}</name></author>`,
    `<rights>${escapeXml(rights)}</rights>`,
    ...entries.map(formatEntry),
    '</feed>\n',
  ].join('\n');
}

const wrap = (xhtml: string): string => `<div xmlns="http://www.w3.org/1999/xhtml">${xhtml}</div>`;

function formatEntry(entry: FeedEntry): string {
  const { id, title, url, summary, authors, language, tags, published, content } = entry;
  return [
    `<entry xml:lang="${escapeXml(language)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<id>${escapeXml(id)}</id>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>`,
    // Left out where the day is not known: nothing asks for it.
    ...(published.precision === 'day' ? [`<published>${instantOf(published)}</published>`] : []),
    `<updated>${updatedAt(entry)}</updated>`,
    ...authors.map((name) => `<author><name>${escapeXml(name)}</name></author>`),
    ...tags.map((tag) => `<category term="${escapeXml(tag)}"/>`),
    `<summary>${escapeXml(summary)}</summary>`,
    `<content type="xhtml">${wrap(toXhtml(content))}</content>`,
    '</entry>',
  ].join('\n');
}
