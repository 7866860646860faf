import { lastUpdated } from '#domain/article.ts';
import { formatEdition } from '#domain/edition.ts';
import type { Article } from '#domain/article.ts';
import { findNewest, formatDate, type PreciseDate } from '#domain/date.ts';
import type { Library } from '#domain/library.ts';
import type { Imprint, PrintDocument } from './document.ts';
import { splitScripts } from './scripts.ts';

/** What is said of a paper beside its words. @param articles those from which it is made; their newest date is its own */
export function buildImprint(
  library: Library,
  articles: readonly Article[],
  own: Pick<Imprint, 'title' | 'kind' | 'address'> & { description?: string | undefined },
): Omit<PrintDocument, 'pages' | 'cover'> {
  const { site } = library;
  const updated = findNewest(articles.map((article) => lastUpdated(article)));
  const [lang = 'en', region = ''] = site.language.split('-');
  const authors = [...new Set(articles.flatMap((article) => article.authors))];
  return {
    ...own,
    titleWords: splitScripts([own.title]),
    publicationWords: splitScripts([site.title]),
    description: own.description ?? site.description,
    authors: authors.length > 0 ? authors : [site.title],
    date: dayOf(updated),
    lang,
    region: /^[A-Z]{2}$/.test(region) ? region : '',
    publication: site.title,
    edition:
      formatEdition(library.editions, articles, site.language) ??
      (updated ? `Edition of ${formatDate(updated, { language: site.language, style: 'long' })}` : ''),
  };
}

/** A file needs a day: the last that the content allows, never that of the build. */
function dayOf(date: PreciseDate | undefined): [number, number, number] {
  const [year = 1970, month = 1, day = 1] = (date?.latest ?? date?.earliest ?? '1970-01-01').split('-').map(Number);
  return [year, month, day];
}
