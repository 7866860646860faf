import type { Library } from '#domain/library.ts';
import { onceForEach } from '#domain/once-for-each.ts';
import type { Source } from '#domain/source.ts';
import type { CslItem } from './csl-item.ts';
import { findUnsaidDate, toCslDate } from './csl-date.ts';
import { toCslName } from './name.ts';

/** Types of CSL whose items stand in something that bears the printed name; of all others that name is the publisher’s. */
const PARTS = new Set([
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'broadcast',
  'post',
  'post-weblog',
  'webpage',
]);

const PAGES = /^pp?\.\s*(\d+(?:\s*[–-]\s*\d+)?)$/;

/** A cited document as CSL-JSON, with what its article says of it and nothing else; the same item for the same document. */
export const buildSourceItem = onceForEach(makeItem, (library: Library) => library);

function makeItem(source: Source, library: Library): CslItem {
  const { id, type, publisher, title, author, issued, url, accessed, locator } = source;
  const { language } = library.site;
  const page = PAGES.exec(locator ?? '')?.[1];
  const note = noteOf(source, page !== undefined, findUnsaidDate(issued, language));
  return {
    id,
    type,
    ...(title && { title }),
    ...(author && { author: [toCslName(author, library)] }),
    [PARTS.has(type) ? 'container-title' : 'publisher']: publisher,
    ...(page && { page }),
    issued: toCslDate(issued, language),
    ...(accessed && { accessed: toCslDate(accessed, language) }),
    ...(url && { URL: url }),
    ...(note && { note }),
  };
}

function noteOf({ locator, archive, note }: Source, isPageKnown: boolean, date: string | null): string {
  return [
    date && `Dated ${date}.`,
    locator && !isPageKnown && `At ${locator}.`,
    archive && `Archived copy: ${archive}`,
    note,
  ]
    .filter(Boolean)
    .join(' ');
}
