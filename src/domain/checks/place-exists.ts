import type { Check, Finding } from './check.ts';
import { explainUnknown, findNames } from './names.ts';

/** Every place on a map or of an event is an entry of `places.yaml`; a claim’s place may be named in plain words. */
export const placeExists: Check = {
  id: 'place-exists',
  level: 'error',
  check(library) {
    const names = findNames(library);
    const mentions = [
      ...library.issues.flatMap(({ map, locationOf }) =>
        (map?.places ?? []).map((id, index) => ({ id, locate: () => locationOf(['map', 'places', index]) })),
      ),
      ...library.articles.flatMap(({ events, locationOf }) =>
        events.flatMap(({ places }, index) =>
          places.map((id, at) => ({ id, locate: () => locationOf(['events', index, 'places', at]) })),
        ),
      ),
    ];
    return mentions.flatMap(({ id, locate }): Finding[] =>
      names.has('place', id) ? [] : [{ location: locate(), subject: id, ...explainUnknown('place', id, names) }],
    );
  },
};
