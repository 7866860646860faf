import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { isInside, isOverlapping, type Box } from './box.ts';
import { drawMap, type MapInput } from './map.ts';
import { boxOfLabel, type MapLabel } from './map/label.ts';
import type { WorldTopology } from './world.ts';

const atlas = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
const world = JSON.parse(readFileSync(atlas, 'utf8')) as WorldTopology;

const town = (name: string, lon: number, lat: number) => ({ id: name, name, at: [lon, lat] as const, kind: 'city' });
const area = (name: string, lon: number, lat: number, kind: string) => ({ ...town(name, lon, lat), kind });

const INPUT: MapInput = {
  id: 'm',
  title: 'Two countries & a river',
  description: 'What the map shows.',
  bounds: [-76, -30, -50, -8],
  focus: ['Bolivia', 'Paraguay'],
  labels: ['Bolivia', 'Paraguay', 'Brazil', 'Argentina', 'Chile', 'Peru'],
  places: [town('La Paz', -68.15, -16.5), town('Asunción', -57.6, -25.3), area('Gran Chaco', -61, -22, 'region')],
  language: 'en-GB',
};

const ALPS = [
  town('Geneva', 6.1, 46.2),
  town('Lausanne', 6.63, 46.52),
  town('Bern', 7.45, 46.95),
  town('Zürich', 8.54, 47.37),
  town('Vienna', 16.37, 48.2),
  town('Bratislava', 17.1, 48.15),
];

const INPUTS: Record<string, MapInput> = {
  'a middling area': INPUT,
  'an area across 180°': {
    ...INPUT,
    bounds: [170, -25, -170, -10],
    focus: ['Fiji'],
    labels: ['Fiji', 'Tonga', 'Samoa'],
    places: [
      town('Suva', 178.44, -18.14),
      town('Apia', -171.75, -13.83),
      area('Lau Islands', -178.8, -18.2, 'islands'),
    ],
  },
  'two degrees': {
    ...INPUT,
    bounds: [5.2, 51.2, 7.2, 53.2],
    focus: ['Netherlands'],
    labels: ['Netherlands', 'Germany', 'Belgium'],
    places: [town('Arnhem', 5.9, 51.98), town('Nijmegen', 5.86, 51.84), town('Kleve', 6.14, 51.79)],
  },
  'towns close together': {
    ...INPUT,
    bounds: [-11, 35, 32, 60],
    focus: ['Switzerland', 'Austria'],
    labels: ['Switzerland', 'Austria', 'Italy', 'France', 'Luxembourg', 'Spain', 'Bosnia and Herz.'],
    places: [...ALPS, area('Rhine', 6.9, 50.8, 'river'), area('Tyrrhenian Sea', 12, 40, 'sea')],
  },
  'broken coasts': {
    ...INPUT,
    bounds: [-80, -56, -60, -40],
    focus: ['Chile'],
    labels: ['Chile', 'Argentina'],
    places: [],
  },
  'the far north': {
    ...INPUT,
    bounds: [-130, 60, -60, 84],
    focus: ['Canada'],
    labels: ['Canada', 'Greenland'],
    places: [],
  },
  'a continent': { ...INPUT, bounds: [-20, -36, 55, 38], focus: ['Rwanda'], labels: ['Rwanda', 'Egypt', 'Nigeria'] },
  'round a pole': {
    ...INPUT,
    bounds: [-180, -90, 180, -62],
    focus: ['Antarctica'],
    labels: ['Antarctica', 'Argentina'],
    places: [town('South Pole', 0, -90)],
  },
  'the world': {
    ...INPUT,
    bounds: [-180, -60, 180, 80],
    focus: ['Brazil'],
    labels: ['Brazil', 'Canada'],
    places: ALPS,
  },
};

const drawn = Object.entries(INPUTS).map(([name, input]) => ({ name, input, svg: drawMap(input, world) }));

/** The labels of a layer, read back from the picture. */
function findLabels(layer: string): MapLabel[] {
  const texts = layer.matchAll(
    /<text class="(town-name|area-name|country)" x="([^"]+)" y="([^"]+)"([^>]*)>(.*?)<\/text>/g,
  );
  return [...texts].map(([, className = '', x, y, rest = '', content = '']) => ({
    className: className as MapLabel['className'],
    x: Number(x),
    y: Number(y),
    anchor: (/text-anchor="(\w+)"/.exec(rest)?.[1] ?? 'start') as MapLabel['anchor'],
    lines: content.includes('<tspan') ? [...content.matchAll(/>([^<]+)</g)].map(([, line = '']) => line) : [content],
  }));
}

function findLayers(svg: string): { size: number; layer: string }[] {
  const [, wide = '', narrow = ''] =
    /<g class="wide">(.*?)<g class="narrow" display="none">(.*?)<\/svg>/.exec(svg) ?? [];
  return [
    { size: 14, layer: wide },
    { size: 24, layer: narrow },
  ];
}

for (const { name, svg } of drawn) {
  const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).map(Number);
  const dots = [...svg.matchAll(/<circle class="town" cx="([^"]+)" cy="([^"]+)"/g)].map(([, x, y]): Box => ({
    x: Number(x) - 3,
    y: Number(y) - 3,
    width: 6,
    height: 6,
  }));

  test(`labels do not overlap or leave the frame: ${name}`, () => {
    for (const { layer, size } of findLayers(svg)) {
      const labels = findLabels(layer);
      const boxes = labels.map((label) => boxOfLabel(label, size));
      assert.ok(labels.length > 0 || !svg.includes('country'));
      boxes.forEach((box, i) => {
        const text = labels[i]?.lines.join(' ');
        assert.ok(isInside(box, { x: 0, y: 0, width, height }), `${text} leaves the frame`);
        assert.ok(!dots.some((dot) => isOverlapping(box, dot)), `${text} covers a dot`);
        boxes.slice(i + 1).forEach((other, j) => {
          assert.ok(!isOverlapping(box, other), `${text} overlaps ${labels[i + 1 + j]?.lines.join(' ')}`);
        });
      });
    }
  });

  test(`the picture is small and of the right shape: ${name}`, () => {
    assert.equal(width, 576);
    assert.ok(height >= 300 && height <= 480, `height ${height}`);
    assert.ok(gzipSync(svg).length < 12_000, `${gzipSync(svg).length} bytes`);
  });

  test(`land is clipped to the frame: ${name}`, () => {
    const starts = [...svg.matchAll(/M(-?(?:\d+\.?\d*|\.\d+)) ?(-?(?:\d+\.?\d*|\.\d+))l/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    assert.ok(starts.length > 0);
    for (const [x, y] of starts) assert.ok(x >= -4 && x <= width + 4 && y >= -4 && y <= height + 4, `${x} ${y}`);
  });
}

test('the same input gives the same picture', () => {
  for (const { input, svg } of drawn) assert.equal(drawMap(input, world), svg);
});

test('a strict content security policy and a second picture on the page do no harm', () => {
  for (const { svg } of drawn) {
    assert.doesNotMatch(svg, /\sstyle=|<style|<script/);
    const ids = [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.every((id) => id.startsWith('m-')));
    const references = [...svg.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
    assert.ok(references.every((id) => ids.includes(id)));
  }
});

test('the picture says in words what it shows', () => {
  const svg = drawMap(INPUT, world);
  assert.match(svg, /^<svg [^>]*role="img" aria-labelledby="m-title m-desc"/);
  assert.match(
    svg,
    /<title id="m-title">Two countries &amp; a river<\/title><desc id="m-desc">What the map shows\.<\/desc>/,
  );
});

test('only towns have a dot, and what lies outside the frame is left out', () => {
  const places = [...INPUT.places, town('Nairobi', 36.8, -1.3)];
  const svg = drawMap({ ...INPUT, places }, world);
  assert.equal([...svg.matchAll(/class="town"/g)].length, 2);
  assert.match(svg, /<text class="area-name"[^>]*>(<tspan[^>]*>)?Gran/);
  assert.doesNotMatch(svg, /Nairobi/);
});

test('towns close together are all named', () => {
  const svg = drawn.find(({ name }) => name === 'towns close together')?.svg ?? '';
  const [wide] = findLayers(svg);
  const names = findLabels(wide?.layer ?? '').map(({ lines }) => lines.join(' '));
  for (const { name } of ALPS) assert.ok(names.includes(name), name);
});

test('countries that the map data does not know are left out', () => {
  const svg = drawMap({ ...INPUT, focus: ['Atlantis'], labels: ['Atlantis'], places: [] }, world);
  assert.doesNotMatch(svg, /Atlantis|class="land focus"/);
});

test('a globe shows where the map is, unless the map shows most of the globe', () => {
  assert.match(drawMap(INPUT, world), /<g class="inset".*<path class="window"/);
  assert.match(drawMap({ ...INPUT, bounds: [5.2, 51.2, 7.2, 53.2] }, world), /<circle class="window"/);
  assert.doesNotMatch(drawMap({ ...INPUT, bounds: [-180, -60, 180, 80] }, world), /class="inset"/);
});
