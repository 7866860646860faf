import { wordsOf } from '../claim.ts';
import type { Check } from './check.ts';
import { findWholeArticles } from './names.ts';

/** Every claim leads to the words of the article that carry it. */
export const claimHasWords: Check = {
  id: 'claim-has-words',
  level: 'warning',
  check: (library) =>
    findWholeArticles(library).flatMap(({ claims, locationOf }) =>
      claims.flatMap((claim, index) =>
        wordsOf(claim) !== null || claim.withdrawn !== undefined
          ? []
          : {
              location: locationOf(['claims', index, 'id']),
              message: `${claim.id} has neither a quote nor a passage, so nothing in the text shows where it comes from.`,
              hint: 'Copy the words that carry it into "passage".',
            },
      ),
    ),
};
