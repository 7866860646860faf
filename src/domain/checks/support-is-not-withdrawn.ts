import type { Check } from './check.ts';
import { findSupports } from './claim-exists.ts';

/** Nothing rests on a claim that was withdrawn. */
export const supportIsNotWithdrawn: Check = {
  id: 'support-is-not-withdrawn',
  level: 'error',
  check: (library) =>
    library.articles.flatMap((article) =>
      findSupports(article).flatMap(({ id, path }) => {
        const isWithdrawn = library.claimsById.get(id)?.withdrawn !== undefined;
        const [list, index] = path;
        const isItselfWithdrawn = list === 'claims' && article.claims[Number(index)]?.withdrawn !== undefined;
        if (!isWithdrawn || isItselfWithdrawn) return [];
        return {
          location: article.locationOf(path),
          message: `${id} was withdrawn, so nothing can rest on it.`,
          hint: 'Remove the number, and see whether what rested on it still holds.',
        };
      }),
    ),
};
