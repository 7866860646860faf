import type { Library } from '../library.ts';
import { formatLocation, type Location } from '../location.ts';
import type { Check, Finding } from './check.ts';

interface Named {
  id: string;
  location: Location;
}

/** No two claims have one number, no two events one id, no two issues one code. */
export const idIsUnique: Check = {
  id: 'id-is-unique',
  level: 'error',
  check: (library) => [
    ...findRepeated(findClaims(library), 'The number', 'Give this claim the next free number. A number that was published stays with its claim.'),
    ...findRepeated(findEvents(library), 'The event id', 'Give this event another id.'),
    ...findRepeated(
      library.issues.map(({ code, locationOf }) => ({ id: code, location: locationOf(['code']) })),
      'The code',
      'Give this issue another code, since claims are numbered by it.',
    ),
  ],
};

const findClaims = (library: Library): Named[] =>
  library.articles.flatMap(({ claims, locationOf }) =>
    claims.map(({ id }, index) => ({ id, location: locationOf(['claims', index, 'id']) })),
  );

const findEvents = (library: Library): Named[] =>
  library.articles.flatMap(({ events, locationOf }) =>
    events.map(({ id }, index) => ({ id, location: locationOf(['events', index, 'id']) })),
  );

function findRepeated(all: readonly Named[], what: string, hint: string): Finding[] {
  const first = new Map<string, Location>();
  return all.flatMap(({ id, location }) => {
    const before = first.get(id);
    if (!before) first.set(id, location);
    return before ? [{ location, message: `${what} ${id} is given twice, first at ${formatLocation(before)}.`, hint }] : [];
  });
}
