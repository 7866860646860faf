import { findBodies, findCitedKeys } from './body.ts';
import type { Check } from './check.ts';
import { findNames } from './names.ts';

/** Every source of an article is cited in its text, or a claim or an event rests on it. */
export const sourceIsCited: Check = {
  id: 'source-is-cited',
  level: 'warning',
  check: (library) =>
    findBodies(library).flatMap((body) => {
      if (!body.article || findNames(library).isBroken(body.file)) return [];
      const { sources, claims, events, locationOf } = body.article;
      const cited = new Set([
        ...findCitedKeys(body).map(({ key }) => key),
        ...[...claims, ...events].flatMap((entry) => entry.sources),
      ]);
      return sources.flatMap(({ key }) =>
        cited.has(key)
          ? []
          : {
              location: locationOf(['sources', key], 'key'),
              message: `The source "${key}" is never cited.`,
              hint: `Cite it in the text with [^${key}], name it in a claim, or remove it.`,
            },
      );
    }),
};
