import type { MultiPolygon } from 'geojson';
import { merge } from 'topojson-client';
import {
  filter,
  filterWeight,
  presimplify,
  simplify,
  sphericalRingArea,
  sphericalTriangleArea,
} from 'topojson-simplify';
import type {
  GeometryCollection,
  MultiPolygon as ArcMultiPolygon,
  Polygon as ArcPolygon,
  Topology,
} from 'topojson-specification';

/** A world-atlas file of countries: `objects.countries`, each with `properties.name`. */
export type WorldTopology = Topology<{ countries: GeometryCollection<{ name: string }> }>;
export type Country = ArcPolygon<{ name: string }> | ArcMultiPolygon<{ name: string }>;

const POLE = 89.9;

/**
 * The data closes the shape of a land that contains a pole with a ring of points at the pole itself, which no area could
 * keep from being dropped, and the land with it. The coast alone says the same on a sphere.
 */
function dropPoleRings(topology: WorldTopology): WorldTopology {
  const isAtPole = (arc: number) =>
    topology.arcs[arc < 0 ? ~arc : arc]?.every(([, latitude = 0]) => Math.abs(latitude) > POLE) ?? false;
  const withCoast = (rings: number[][]) => rings.filter((ring) => !ring.every(isAtPole));
  const geometries = topology.objects.countries.geometries.map((geometry) =>
    geometry.type === 'MultiPolygon' ? { ...geometry, arcs: geometry.arcs.map(withCoast) } : geometry,
  );
  return { ...topology, objects: { countries: { type: 'GeometryCollection', geometries } } };
}

/** Ranking the points of the whole world takes up to a second, so it is done once for each topology. */
const rankedByTopology = new WeakMap<WorldTopology, WorldTopology>();

function rankPoints(topology: WorldTopology): WorldTopology {
  const known = rankedByTopology.get(topology);
  if (known) return known;
  const ranked = dropPoleRings(presimplify(topology, sphericalTriangleArea) as WorldTopology);
  rankedByTopology.set(topology, ranked);
  return ranked;
}

/** An islet that simplifying has turned inside out would count as the whole globe but for this. */
function ringArea(ring: [number, number][], interior: boolean): number {
  const area = sphericalRingArea(ring, interior);
  return Math.min(area, 4 * Math.PI - area);
}

/**
 * The world without what cannot be seen at a scale (units of the viewBox per radian): bends whose triangle, and islets
 * which, cover less than `area` and twice `area` square units. Neighbours keep one common border (Visvalingam).
 */
export function simplifyWorld(topology: WorldTopology, scale: number, area: number): WorldTopology {
  const least = area / scale ** 2;
  const simple = simplify(rankPoints(topology), least);
  return filter(simple, filterWeight(simple, 2 * least, ringArea)) as WorldTopology;
}

export function findCountries(topology: WorldTopology): Country[] {
  return topology.objects.countries.geometries.filter(
    (geometry): geometry is Country => geometry.type === 'Polygon' || geometry.type === 'MultiPolygon',
  );
}

/** Countries as one shape, without the borders between them. */
export function mergeCountries(topology: WorldTopology, countries: Country[]): MultiPolygon {
  return merge(topology, countries as Parameters<typeof merge>[1]);
}
