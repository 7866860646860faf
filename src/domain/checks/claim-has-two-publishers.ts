import type { Article } from '../article.ts';
import type { Claim } from '../claim.ts';
import type { Check } from './check.ts';
import { findWholeArticles } from './names.ts';

/**
 * More than one publisher carries a claim: where all its sources are of one, that publisher’s error would be the
 * claim’s. Told once an article, since many articles name one source a statement.
 */
export const claimHasTwoPublishers: Check = {
  id: 'claim-has-two-publishers',
  level: 'warning',
  check: (library) =>
    findWholeArticles(library).flatMap((article) => {
      const alone = [...article.claims.entries()].filter(([, claim]) => restsOnOne(claim, article));
      const [first] = alone;
      if (!first) return [];
      const ids = alone.map(([, { id }]) => id);
      return {
        location: article.locationOf(['claims', first[0], 'sources']),
        message: `${ids.length === 1 ? `${ids.join()} rests` : `${ids.length} claims rest`} on the sources of one publisher alone${ids.length === 1 ? '' : `: ${formatIds(ids)}`}.`,
        hint: 'Name a second source where there is one. If the article has no more, say so once in site.yaml, under "checks".',
      };
    }),
};

function restsOnOne({ kind, sources: keys, withdrawn }: Claim, { sources }: Article): boolean {
  const known = keys.map((key) => sources.find((source) => source.key === key)?.publisher);
  return kind !== 'assessment' && withdrawn === undefined && !known.includes(undefined) && new Set(known).size === 1;
}

const MOST_IDS = 12;

const formatIds = (ids: readonly string[]): string =>
  ids.length > MOST_IDS ? `${ids.slice(0, MOST_IDS).join(', ')} and ${ids.length - MOST_IDS} more` : ids.join(', ');
