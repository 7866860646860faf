import { wordsOf } from '../claim.ts';
import { placeOf } from '../passage.ts';
import type { Check } from './check.ts';
import { findWholeArticles } from './names.ts';
import { findInBody, textIndexOf } from './words.ts';

/** The words that carry a claim stand in one place of the article; otherwise the first is marked, which may be the wrong one. */
export const passageIsFoundOnce: Check = {
  id: 'passage-is-found-once',
  level: 'warning',
  check: (library) =>
    findWholeArticles(library).flatMap((article) =>
      article.claims.flatMap((claim, index) => {
        const words = claim.withdrawn === undefined ? wordsOf(claim) : null;
        const found = words === null ? [] : findInBody(article, words);
        if (found.length < 2) return [];
        const lines = [
          ...new Set(found.map((passage) => placeOf(textIndexOf(article.tree), passage)?.start.line ?? 1)),
        ];
        return {
          location: article.locationOf(['claims', index, claim.passage === undefined ? 'quote' : 'passage']),
          message: `The words of ${claim.id} stand in the article ${found.length === 2 ? 'twice' : `${found.length} times`}, on line${lines.length > 1 ? 's' : ''} ${lines.join(', ')}; the first is marked.`,
          hint: 'Give a passage that is long enough to stand there once.',
        };
      }),
    ),
};
