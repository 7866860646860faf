import type { Check } from './check.ts';

/** An article gives one actor one position on one issue. */
export const positionIsUnique: Check = {
  id: 'position-is-unique',
  level: 'error',
  check: (library) =>
    library.articles.flatMap(({ positions, locationOf }) =>
      positions.flatMap(({ actor, issue }, index) => {
        const first = positions.findIndex((other) => other.actor === actor && other.issue === issue);
        if (first === index) return [];
        return {
          location: locationOf(['positions', index, 'actor']),
          message: `This article gives "${actor}" a second position on "${issue}"; the first is on line ${locationOf(['positions', first, 'actor']).line}.`,
          hint: 'Make one line of the two.',
        };
      }),
    ),
};
