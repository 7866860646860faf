import type { Root } from 'mdast';
import { findPassages } from '#domain/passage.ts';
import { buildTextIndex } from '#domain/text-index.ts';
import type { DraftClaim } from './draft-claim.ts';

/**
 * Keeps the claims whose words the build will find in the text, and gives those whose quote stands there several times a
 * passage if that stands there once. A claim whose words are not found is left out: it would be one that no one can check.
 */
export function keepFoundWords<T>(items: readonly T[], claimOf: (item: T) => DraftClaim, tree: Root): T[] {
  const index = buildTextIndex(tree);
  const count = (words: string): number => findPassages(index, words).length;
  return items.filter((item) => {
    const claim = claimOf(item);
    const quoted = claim.quote === null ? 0 : count(claim.quote);
    if (claim.quote !== null && quoted === 0) return false;
    if (claim.passage !== null && count(claim.passage) === 0) {
      claim.passage = null;
      return claim.quote !== null;
    }
    if (quoted > 1 && claim.passage === null && count(claim.gist) === 1) claim.passage = claim.gist;
    return true;
  });
}
