import type { RootContent } from 'mdast';
import type { Article } from './article.ts';
import { findCitedKeys } from './citation.ts';
import { compareClaimIds, type Claim } from './claim.ts';
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

const rememberedByLibrary = new WeakMap<Library, { publisher: string; sources: CitedSource[] }[]>();

/** Every document cited, by publisher; within a publisher newest first. Made once for a library. */
export function buildBibliography(library: Library): { publisher: string; sources: CitedSource[] }[] {
  const bibliography = rememberedByLibrary.get(library) ?? collectSources(library);
  rememberedByLibrary.set(library, bibliography);
  return bibliography;
}

function collectSources(library: Library): { publisher: string; sources: CitedSource[] }[] {
  const collator = new Intl.Collator(library.site.language);
  const places = findPlacesCited(library);
  const cited = Array.from(library.sourcesById.values(), (source) => ({
    source,
    claims: library.claimsBySource.get(source.id).toSorted((a, b) => compareClaimIds(a.id, b.id)),
    citedAt: places.get(source.id) ?? [],
  }));
  return [...Map.groupBy(cited, ({ source }) => source.publisher)]
    .sort(([a], [b]) => collator.compare(a, b) || (a < b ? -1 : 1))
    .map(([publisher, sources]) => ({
      publisher,
      sources: sources.sort(
        (a, b) => compareDates(b.source.issued, a.source.issued) || (a.source.id < b.source.id ? -1 : 1),
      ),
    }));
}

/** The places at which each document is cited, by its id, in the order of the texts. */
function findPlacesCited(library: Library): Map<string, CitedAt[]> {
  const places = new Map<string, CitedAt[]>();
  for (const article of library.articles)
    for (const { section, nodes } of partsOf(article)) {
      const ids = findCitedKeys(nodes).flatMap((key) => library.sourcesByKey.get(article.slug)?.get(key)?.id ?? []);
      for (const id of new Set(ids)) {
        const list = places.get(id);
        if (list) list.push({ article, section });
        else places.set(id, [{ article, section }]);
      }
    }
  return places;
}

const partsOf = ({ opening, sections }: Article): { section: CitedAt['section']; nodes: RootContent[] }[] => [
  { section: null, nodes: opening },
  ...sections.map(({ id, heading, nodes }) => ({ section: { id, heading }, nodes })),
];
