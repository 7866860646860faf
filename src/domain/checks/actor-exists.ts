import type { Article } from '../article.ts';
import type { Library } from '../library.ts';
import type { Location } from '../location.ts';
import { findNearName } from '../near-name.ts';
import type { Path } from '../yaml-document.ts';
import type { Check, Finding } from './check.ts';
import { explainUnknown, findNames } from './names.ts';

/** Every actor that is named by an id has its file. An audience may be named in plain words, so there only a near miss counts. */
export const actorExists: Check = {
  id: 'actor-exists',
  level: 'error',
  check(library) {
    const names = findNames(library);
    const unknown = findMentions(library).flatMap(({ id, locate }) =>
      names.has('actor', id) ? [] : { location: locate(), subject: id, ...explainUnknown('actor', id, names) },
    );
    return [...unknown, ...findMisspeltAudiences(library)];
  },
};

function findMentions(library: Library): { id: string; locate: () => Location }[] {
  return [
    ...library.issues.flatMap(({ actors, locationOf }) =>
      actors.map((id, index) => ({ id, locate: () => locationOf(['actors', index]) })),
    ),
    ...library.actors.flatMap(({ of, locationOf }) =>
      of === undefined ? [] : { id: of, locate: () => locationOf(['of']) },
    ),
    ...library.articles.flatMap((article) =>
      findInArticle(article).map(({ id, path }) => ({ id, locate: () => article.locationOf(path) })),
    ),
  ];
}

const findInArticle = ({ claims, positions, events }: Article): { id: string; path: Path }[] => [
  ...claims.flatMap(({ actors }, index) => actors.map((id, at) => ({ id, path: ['claims', index, 'actor', at] }))),
  ...positions.map(({ actor }, index) => ({ id: actor, path: ['positions', index, 'actor'] })),
  ...events.flatMap(({ actors }, index) => actors.map((id, at) => ({ id, path: ['events', index, 'actors', at] }))),
];

const LOOKS_LIKE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function findMisspeltAudiences(library: Library): Finding[] {
  const names = findNames(library);
  const audiences = new Set(library.claims.flatMap(({ to }) => to));
  const meant = new Map([...audiences].flatMap((name) => findMeant(name, names.all('actor')) ?? []));
  if (meant.size === 0) return [];
  return library.articles.flatMap(({ claims, locationOf }) =>
    claims.flatMap(({ to }, index) =>
      to.flatMap((audience, at): Finding[] => {
        const near = meant.get(audience);
        if (near === undefined) return [];
        const message = `No actor is called "${audience}", so these words are shown as they stand. Did you mean "${near}"?`;
        return [{ location: locationOf(['claims', index, 'to', at]), level: 'warning', subject: audience, message }];
      }),
    ),
  );
}

/** Plain words are only held to be a misspelt id where a letter or two make the difference. */
function findMeant(audience: string, actors: readonly string[]): [[string, string]] | null {
  if (actors.includes(audience) || !LOOKS_LIKE_ID.test(audience) || audience.length < 4) return null;
  const near = findNearName(
    audience,
    actors.filter((id) => Math.abs(id.length - audience.length) < 2),
  );
  return near === null ? null : [[audience, near]];
}
