import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test from 'node:test';
import { geoArea, geoContains } from 'd3-geo';
import { findCountries, mergeCountries, simplifyWorld, type WorldTopology } from './world.ts';

const atlas = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
const world = JSON.parse(readFileSync(atlas, 'utf8')) as WorldTopology;

const LAND: [string, number, number][] = [
  ['the South Pole', 0, -90],
  ['Bolivia', -65, -17],
  ['Fiji', 178, -17.8],
  ['Australia', 135, -25],
  ['Greenland', -40, 75],
];
const WATER: [string, number, number][] = [
  ['the North Pole', 0, 90],
  ['the Atlantic', -30, 0],
  ['the Pacific at 180°', 180, 0],
  ['the Southern Ocean', 20, -60],
];

for (const [scale, area] of [
  [44, 1.5],
  [300, 0.5],
  [300, 8],
  [3000, 0.5],
] as const) {
  test(`land stays land and water water, simplified for a scale of ${scale} by ${area}`, () => {
    const simple = simplifyWorld(world, scale, area);
    const land = mergeCountries(simple, findCountries(simple));
    const share = geoArea(land) / (4 * Math.PI);
    assert.ok(share > 0.26 && share < 0.31, `land is ${share} of the globe`);
    for (const [name, lon, lat] of LAND)
      if (area < 1 || name !== 'Fiji') assert.ok(geoContains(land, [lon, lat]), name);
    for (const [name, lon, lat] of WATER) assert.ok(!geoContains(land, [lon, lat]), name);
  });
}

test('the coarser, the fewer points', () => {
  const countPoints = (area: number) => simplifyWorld(world, 300, area).arcs.reduce((sum, arc) => sum + arc.length, 0);
  assert.ok(countPoints(4) < countPoints(1) && countPoints(1) < countPoints(0.25));
});
