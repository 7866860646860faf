import type { Article } from './article.ts';
import { findCitations } from './citation.ts';
import { compareClaimIds, type Claim } from './claim.ts';
import { sourcesOf } from './claim-order.ts';
import { compareDates } from './date.ts';
import type { Library } from './library.ts';
import type { Source } from './source.ts';

/** A place in an article’s text at which a document is cited. */
export interface CitedAt {
  article: Article;
  /** `null` in the opening. */
  section: { id: string; heading: string } | null;
}

export interface CitedSource {
  source: Source;
  claims: Claim[];
  citedAt: CitedAt[];
}

/** Every document cited, by publisher; within a publisher newest first. */
export function buildBibliography(library: Library): { publisher: string; sources: CitedSource[] }[] {
  const collator = new Intl.Collator(library.site.language);
  const publishers = new Map<string, CitedSource[]>();
  for (const source of library.sourcesById.values()) {
    const list = publishers.get(source.publisher) ?? [];
    publishers.set(source.publisher, [...list, citedSource(library, source)]);
  }
  return [...publishers]
    .sort(([a], [b]) => collator.compare(a, b) || (a < b ? -1 : 1))
    .map(([publisher, sources]) => ({
      publisher,
      sources: sources.sort(
        (a, b) => compareDates(b.source.issued, a.source.issued) || (a.source.id < b.source.id ? -1 : 1),
      ),
    }));
}

function citedSource(library: Library, source: Source): CitedSource {
  const claims = library.claims.filter((claim) => sourcesOf(claim, library).some(({ id }) => id === source.id));
  return {
    source,
    claims: claims.sort((a, b) => compareClaimIds(a.id, b.id)),
    citedAt: library.articles.flatMap((article) => findPlacesCited(article, source.id)),
  };
}

function findPlacesCited(article: Article, sourceId: string): CitedAt[] {
  const keys = article.sources.filter(({ id }) => id === sourceId).map(({ key }) => key);
  const parts = [
    { section: null, nodes: article.opening },
    ...article.sections.map((section) => ({ section, nodes: section.nodes })),
  ];
  return parts
    .filter(({ nodes }) => findCitations({ type: 'root', children: nodes }).some(({ key }) => keys.includes(key)))
    .map(({ section }) => ({ article, section: section && { id: section.id, heading: section.heading } }));
}
