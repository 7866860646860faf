import { formatDidYouMean } from '../near-name.ts';
import type { Check } from './check.ts';

/** Every country that a map names is one of the map data (Natural Earth), under the name it has there. */
export const countryIsOnMap: Check = {
  id: 'country-is-on-map',
  level: 'error',
  check: (library, { countries }) =>
    library.issues.flatMap(({ map, locationOf }) =>
      (['focus', 'labels'] as const).flatMap((key) =>
        (map?.[key] ?? []).flatMap((name, index) =>
          !countries || countries.includes(name)
            ? []
            : {
                location: locationOf(['map', key, index]),
                subject: name,
                message: `The map data has no country "${name}".${formatDidYouMean(name, countries)}`,
                hint: 'Names are those of Natural Earth, which shortens some: "Central African Rep.".',
              },
        ),
      ),
    ),
};
