import type { Check } from './check.ts';

/** It is known when a statement was made, if only in the article’s own words. */
export const claimHasDate: Check = {
  id: 'claim-has-date',
  level: 'warning',
  check: (library) =>
    library.articles.flatMap(({ claims, locationOf }) =>
      claims.flatMap(({ id, kind, said, reported, when, withdrawn }, index) =>
        kind !== 'statement' || (said ?? reported ?? when) !== undefined || withdrawn !== undefined
          ? []
          : {
              location: locationOf(['claims', index, 'id']),
              message: `Nothing says when ${id} was stated.`,
              hint: 'Give "said", as precisely as the article does; or "when", in its own words; or "reported", if only the day of the report is known.',
            },
      ),
    ),
};
