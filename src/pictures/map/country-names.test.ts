import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test from 'node:test';
import type { WorldTopology } from '../world.ts';
import { findUnknownCountries, formatCountryName } from './country-names.ts';

const atlas = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
const world = JSON.parse(readFileSync(atlas, 'utf8')) as WorldTopology;

test('names that the map data does not have come with the nearest that it has', () => {
  assert.deepEqual(findUnknownCountries(['Bolivia', 'Boliva', 'bosnia and herzegovina'], world), [
    { name: 'Boliva', nearest: 'Bolivia' },
    { name: 'bosnia and herzegovina', nearest: 'Bosnia and Herz.' },
  ]);
});

test('shortened names are written out on the map', () => {
  assert.equal(formatCountryName('Bosnia and Herz.'), 'Bosnia and Herzegovina');
  assert.equal(formatCountryName('Cook Is.'), 'Cook Islands');
  assert.equal(formatCountryName('Peru'), 'Peru');
});
