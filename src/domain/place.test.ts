import assert from 'node:assert/strict';
import test from 'node:test';
import { placesSchema } from './place.ts';

test('places are a table by their ids; a place is a city unless it is said to be something else', () => {
  const { sill } = placesSchema.parse({ sill: { name: 'Sill' } });
  assert.deepEqual(sill, { name: 'Sill', aliases: [], kind: 'city' });
  for (const bad of [
    { 'Sill Bridge': { name: 'Sill' } },
    { sill: {} },
    { sill: { name: 'Sill', at: [181, 0] } },
    { sill: { name: 'Sill', at: [0, 91] } },
    { sill: { name: 'Sill', kind: 'town' } },
  ]) {
    assert.equal(placesSchema.safeParse(bad).success, false, JSON.stringify(bad));
  }
});
