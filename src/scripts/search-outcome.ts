import { narrow, sortByDay, type FacetTable, type Narrowed } from '#search/facet-table.ts';
import type { SearchState } from '#search/search-address.ts';
import type { Engine } from './search-engine.ts';
import { find, type Found } from '#search/find.ts';

/** What a search page shows: the records left, in their order, and how the facets stand. */
export interface Outcome extends Omit<Found, 'places' | 'excluded' | 'count'> {
  places: Uint32Array;
  table: FacetTable;
  counts: Narrowed['counts'];
  years: number[];
  /** How many there would be if nothing narrowed them. */
  total: number;
}

export async function searchFor(engine: Engine, state: SearchState): Promise<Outcome> {
  const [found, table] = await Promise.all([find(engine, state.q), engine.readFacets()]);
  const all = found.places ?? listPlaces(table).filter((place) => !found.excluded.has(place));
  const { places, counts, years } = narrow(table, all, state);
  const sort = state.sort === 'best' && found.places === null ? 'newest' : state.sort;
  return {
    ...found,
    places: sort === 'best' ? places : sortByDay(table, places, sort),
    table,
    counts,
    years,
    total: all.length,
  };
}

const listPlaces = ({ count }: FacetTable): Uint32Array => Uint32Array.from({ length: count }, (_, place) => place);
