import type { Check } from './check.ts';
import { findWholeArticles } from './names.ts';

/** A source carries every statement, action and report. An assessment is the article’s own. */
export const claimHasSource: Check = {
  id: 'claim-has-source',
  level: 'error',
  check: (library) =>
    findWholeArticles(library).flatMap(({ claims, locationOf }) =>
      claims.flatMap(({ id, kind, sources, withdrawn }, index) =>
        kind === 'assessment' || sources.length > 0 || withdrawn !== undefined
          ? []
          : {
              location: locationOf(['claims', index, 'id']),
              message: `${id} names no source.`,
              hint: 'Give the keys of its "sources". What the author judges without one is an "assessment".',
            },
      ),
    ),
};
