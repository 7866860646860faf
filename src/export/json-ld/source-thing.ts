import type {
  Article as ArticleThing,
  Book,
  CreativeWork,
  Legislation,
  Map as MapThing,
  Report,
  WebPage,
} from 'schema-dts';
import type { Source } from '#domain/source.ts';
import { isoDate, known } from './context.ts';

export type SourceThing = CreativeWork | ArticleThing | Book | Legislation | MapThing | Report | WebPage;

/** The types of schema.org that say the same as a type of CSL; any other source is a `CreativeWork`. */
const TYPES: Readonly<Record<string, string>> = {
  webpage: 'WebPage',
  article: 'Article',
  'article-newspaper': 'NewsArticle',
  'article-journal': 'ScholarlyArticle',
  'article-magazine': 'Article',
  report: 'Report',
  book: 'Book',
  chapter: 'Chapter',
  post: 'SocialMediaPosting',
  'post-weblog': 'BlogPosting',
  legislation: 'Legislation',
  dataset: 'Dataset',
  map: 'Map',
};

/** A cited document, with what its article says of it. */
export function describeSource({ type, title, author, publisher, issued, url }: Source): SourceThing {
  return known({
    '@type': TYPES[type] ?? 'CreativeWork',
    name: title,
    // Whether the name is that of a person or of a body is not known.
    creditText: author,
    publisher: { '@type': 'Organization', name: publisher },
    datePublished: isoDate(issued),
    url,
  }) as SourceThing;
}
