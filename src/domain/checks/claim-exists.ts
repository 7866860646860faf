import type { Article } from '../article.ts';
import type { Path } from '../yaml-document.ts';
import type { Check } from './check.ts';
import { findAttributes } from './component.ts';
import { explainUnknown, findNames } from './names.ts';

/** Every claim on which something rests, or which a component shows, is in an article. */
export const claimExists: Check = {
  id: 'claim-exists',
  level: 'error',
  check(library) {
    const names = findNames(library);
    const mentions = [
      ...library.articles.flatMap((article) =>
        findSupports(article).map(({ id, path }) => ({ id, locate: () => article.locationOf(path) })),
      ),
      ...findAttributes(library, 'claim').map(({ value, location }) => ({ id: value, locate: () => location })),
    ];
    return mentions.flatMap(({ id, locate }) =>
      names.has('claim', id) ? [] : { location: locate(), subject: id, ...explainUnknown('claim', id, names) },
    );
  },
};

/** The claims on which the parts of an article rest, each with where that is said. */
export const findSupports = ({ claims, positions, events, links }: Article): { id: string; path: Path }[] => [
  ...claims.flatMap(({ restsOn }, index) => restsOn.map((id, at) => ({ id, path: ['claims', index, 'restsOn', at] }))),
  ...(
    [
      ['positions', positions],
      ['events', events],
      ['links', links],
    ] as const
  ).flatMap(([key, list]) =>
    list.flatMap((entry, index) => entry.claims.map((id, at) => ({ id, path: [key, index, 'claims', at] }))),
  ),
];
