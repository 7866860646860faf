import type { Check } from './check.ts';
import { findWholeArticles } from './names.ts';
import { explainNearest, findInBody, findSnapshots, isInSnapshot } from './words.ts';

/** The words of a quote stand in the article, or in the stored copy of a source of the claim. */
export const quoteIsInArticle: Check = {
  id: 'quote-is-in-article',
  level: 'error',
  check: (library) =>
    findWholeArticles(library).flatMap((article) =>
      article.claims.flatMap(({ id, quote, sources, withdrawn }, index) => {
        if (quote === undefined || withdrawn !== undefined || findInBody(article, quote).length > 0) return [];
        const snapshots = findSnapshots(article, sources, library);
        if (isInSnapshot(snapshots, quote)) return [];
        const where = snapshots.length > 0 ? 'in the article, nor in the stored copy of its source' : 'in the article';
        return {
          location: article.locationOf(['claims', index, 'quote']),
          message: `The quote of ${id} is not ${where}.`,
          hint: explainNearest(quote, article, snapshots),
        };
      }),
    ),
};
