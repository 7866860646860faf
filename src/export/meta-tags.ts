import type { PreciseDate } from '#domain/date.ts';
import { htmlDateTime } from '#domain/date.ts';
import type { Site } from '#domain/site.ts';
import type { CslItem, CslName } from './citation/csl-item.ts';

export interface MetaTag {
  name: string;
  content: string;
}

/**
 * What reference managers read in a page: the tags of Highwire Press, as Google Scholar and Zotero take them, and those of
 * Dublin Core. @param date the date of the page, at the precision that is known
 */
export function buildMetaTags(item: CslItem, date: PreciseDate | null, site: Site): MetaTag[] {
  const iso = date && htmlDateTime(date);
  const isInSerial = item.type.startsWith('article-');
  const [first, last] = item.page?.split(/[-–]/) ?? [];
  return [
    tag('citation_title', item.title),
    ...(item.author ?? []).map((name) => tag('citation_author', formatName(name))),
    tag('citation_publication_date', iso?.replaceAll('-', '/')),
    ...(isInSerial
      ? [
          tag('citation_journal_title', item['container-title']),
          tag('citation_volume', item.volume),
          tag('citation_issue', item.issue),
          tag('citation_firstpage', first),
          tag('citation_lastpage', last),
        ]
      : []),
    tag('citation_publisher', site.title),
    tag('citation_language', item.language),
    tag('citation_public_url', item.URL),
    tag('DC.title', item.title),
    tag('DC.type', KINDS[item.type]),
    ...(item.author ?? []).map((name) => tag('DC.creator', formatName(name))),
    tag('DC.date', iso),
    tag('DC.publisher', site.title),
    tag('DC.identifier', item.URL),
    tag('DC.language', item.language),
    tag('DC.source', item['original-publisher']),
    tag('DC.rights', site.rights),
  ].flatMap((found) => found ?? []);
}

/** As Zotero calls them: it takes any other page with a `citation_title` for the article of a journal. */
const KINDS: Readonly<Record<string, string>> = {
  webpage: 'webpage',
  'article-journal': 'journalArticle',
  'article-magazine': 'magazineArticle',
};

const tag = (name: string, content: string | null | undefined): MetaTag | null => (content ? { name, content } : null);

const formatName = (name: CslName): string => ('literal' in name ? name.literal : `${name.family}, ${name.given}`);
