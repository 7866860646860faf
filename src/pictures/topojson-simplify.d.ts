// The package ships no types; these are the functions used here.
declare module 'topojson-simplify' {
  import type { Topology } from 'topojson-specification';
  type Ring = [number, number][];
  export function presimplify(topology: Topology, weight?: (triangle: Ring) => number): Topology;
  export function simplify(topology: Topology, minWeight?: number): Topology;
  export function filter(topology: Topology, keep: (ring: number[], interior: boolean) => boolean): Topology;
  export function filterWeight(
    topology: Topology,
    minWeight: number,
    weight?: (ring: Ring, interior: boolean) => number,
  ): (ring: number[], interior: boolean) => boolean;
  export function sphericalTriangleArea(triangle: Ring): number;
  export function sphericalRingArea(ring: Ring, interior: boolean): number;
}
