import assert from 'node:assert/strict';
import test from 'node:test';
import { geoDistance } from 'd3-geo';
import { chooseAtlas, fitProjection, type Bounds } from './projection.ts';
import { buildScaleBars } from './scale-bar.ts';

const BOUNDS: Bounds[] = [
  [-76, -30, -50, -8],
  [170, -25, -170, -10],
  [5.2, 51.2, 7.2, 53.2],
  [-20, -36, 55, 38],
  [-130, 60, -60, 84],
  [-180, -60, 180, 80],
  [-10, -5, 20, 5],
  [12, 40, 13, 55],
];

test('all of the bounds lie within the frame', () => {
  for (const bounds of BOUNDS) {
    const { projection, width, height } = fitProjection(bounds);
    const [west, south, east, north] = bounds;
    const middle = (west + (east <= west ? east + 360 : east)) / 2;
    for (const lon of [west, middle, east]) {
      for (const lat of [south, (south + north) / 2, north]) {
        const [x, y] = projection([lon, lat]) ?? [Number.NaN, Number.NaN];
        assert.ok(x >= -0.5 && x <= width + 0.5 && y >= -0.5 && y <= height + 0.5, `${bounds.join(' ')}: ${x} ${y}`);
      }
    }
  }
});

test('north is up and east is right at the middle of the map', () => {
  for (const [west, south, east, north] of BOUNDS) {
    const { projection } = fitProjection([west, south, east, north]);
    const [lon, lat] = [(west + (east <= west ? east + 360 : east)) / 2, (south + north) / 2];
    const [here, above, right] = [projection([lon, lat]), projection([lon, lat + 1]), projection([lon + 1, lat])];
    assert.ok(here && above && right && above[1] < here[1] && right[0] > here[0]);
  }
});

test('the scale bar is as long as it says', () => {
  for (const bounds of BOUNDS) {
    const frame = fitProjection(bounds);
    for (const { length, label } of buildScaleBars(frame, 'en-GB')) {
      const [x, y] = [frame.width / 2, frame.height / 2];
      const placeAt = (at: number) => frame.projection.invert?.([at, y]) ?? [0, 0];
      const km = geoDistance(placeAt(x - length / 2), placeAt(x + length / 2)) * 6371;
      const said = Number(label.replace(/ km.*/, '').replace(',', ''));
      assert.ok(Math.abs(km - said) / said < 0.03, `${label} is ${km}`);
      assert.ok(length <= 100);
    }
  }
});

test('a scale that changes over the map says where it holds, a world map has none', () => {
  const [bar] = buildScaleBars(fitProjection([-85, -22, -40, 30]), 'en-GB');
  assert.match(bar?.label ?? '', /^1,000 km at 4° N$/);
  assert.deepEqual(buildScaleBars(fitProjection([-180, -60, 180, 80]), 'en-GB'), []);
});

test('a small area is drawn from the finer data', () => {
  assert.equal(chooseAtlas([5.2, 51.2, 7.2, 53.2]), '10m');
  assert.equal(chooseAtlas([-76, -30, -50, -8]), '50m');
  assert.equal(chooseAtlas([179, -18, -179, -16]), '10m');
});
