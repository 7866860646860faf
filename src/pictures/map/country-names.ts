import { distance } from 'fastest-levenshtein';
import { findCountries, type WorldTopology } from '../world.ts';

export type UnknownCountry = { name: string; nearest: string };

/** Names that the map data does not have, each with the name in the data that it is most like. */
export function findUnknownCountries(names: readonly string[], topology: WorldTopology): UnknownCountry[] {
  const known = findCountries(topology).map(({ properties }) => properties?.name ?? '');
  const likeness = (a: string, b: string) => distance(a.toLowerCase(), b.toLowerCase());
  return names
    .filter((name) => !known.includes(name))
    .map((name) => ({
      name,
      nearest: known.reduce((best, other) => (likeness(name, other) < likeness(name, best) ? other : best)),
    }));
}

const FULL_NAMES_BY_NAME = new Map([
  ['Antigua and Barb.', 'Antigua and Barbuda'],
  ['Bosnia and Herz.', 'Bosnia and Herzegovina'],
  ['Central African Rep.', 'Central African Republic'],
  ['Dem. Rep. Congo', 'DR Congo'],
  ['Dominican Rep.', 'Dominican Republic'],
  ['Eq. Guinea', 'Equatorial Guinea'],
  ['Fr. Polynesia', 'French Polynesia'],
  ['N. Cyprus', 'Northern Cyprus'],
  ['N. Mariana Is.', 'Northern Mariana Islands'],
  ['S. Sudan', 'South Sudan'],
  ['St. Kitts and Nevis', 'Saint Kitts and Nevis'],
  ['St. Vin. and Gren.', 'Saint Vincent and the Grenadines'],
  ['W. Sahara', 'Western Sahara'],
]);

/** A country's name as a reader would write it: the map data shortens some. */
export function formatCountryName(name: string): string {
  return FULL_NAMES_BY_NAME.get(name) ?? name.replace(/\bIs\.$/, 'Islands').replace(/\bTer\.$/, 'Territory');
}
