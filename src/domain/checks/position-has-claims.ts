import type { Check } from './check.ts';
import { findWholeArticles } from './names.ts';

export const positionHasClaims: Check = {
  id: 'position-has-claims',
  level: 'error',
  check: (library) =>
    findWholeArticles(library).flatMap(({ positions, locationOf }) =>
      positions.flatMap(({ actor, issue, claims }, index) =>
        claims.length > 0
          ? []
          : {
              location: locationOf(['positions', index, 'stance']),
              message: `The position of "${actor}" on "${issue}" rests on no claim.`,
              hint: 'Name the claims that carry it, or leave the position out: a blank means that nothing is on record.',
            },
      ),
    ),
};
