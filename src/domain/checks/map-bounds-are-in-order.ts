import type { Check } from './check.ts';

/** A map’s west edge is west of its east edge, and its south edge south of its north edge. */
export const mapBoundsAreInOrder: Check = {
  id: 'map-bounds-are-in-order',
  level: 'error',
  check: (library) =>
    library.issues.flatMap(({ map, locationOf }) => {
      if (!map) return [];
      const [west, south, east, north] = map.bounds;
      if (west < east && south < north) return [];
      return {
        location: locationOf(['map', 'bounds']),
        message:
          west < east
            ? `The south edge (${south}) is not south of the north edge (${north}).`
            : `The west edge (${west}) is not west of the east edge (${east}).`,
        hint: 'The order is west, south, east, north.',
      };
    }),
};
