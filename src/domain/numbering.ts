import type { RootContent } from 'mdast';
import { findCitedKeys } from './citation.ts';
import type { Claim } from './claim.ts';
import { sourcesOf } from './claim-order.ts';
import type { Library } from './library.ts';
import type { Article } from './article.ts';
import type { Source } from './source.ts';

/** A document in the list of a page, under the number by which that page cites it. */
export interface NumberedSource {
  number: number;
  source: Source;
  /** The claims on this page that rest on it. */
  claims: Claim[];
}

/**
 * Numbers the documents of a page in the order of first citation: those cited in its text as they come, then those
 * on which only its claims rest.
 */
export function numberSources(
  texts: readonly { article: Article; nodes: RootContent[] }[],
  claims: readonly Claim[],
  library: Library,
): NumberedSource[] {
  const cited = texts.flatMap(({ article, nodes }) =>
    findCitedKeys(nodes).flatMap((key) => library.sourcesByKey.get(article.slug)?.get(key) ?? []),
  );
  const pairs = claims.flatMap((claim) => sourcesOf(claim, library).map(({ id }) => ({ id, claim })));
  const rested = claims
    .filter(({ withdrawn }) => withdrawn === undefined)
    .flatMap((claim) => sourcesOf(claim, library));
  const unique = new Map([...cited, ...rested].map((source) => [source.id, source]));
  const claimsById = Map.groupBy(pairs, ({ id }) => id);
  return [...unique.values()].map((source, index) => ({
    number: index + 1,
    source,
    claims: [...new Set(claimsById.get(source.id)?.map(({ claim }) => claim))],
  }));
}
