import assert from 'node:assert/strict';
import test from 'node:test';
import { issueSchema, mapSchema } from './issue.ts';

test('an issue needs a title and a code of capital letters', () => {
  const { actors, aliases, map } = issueSchema.parse({ title: 'Water', code: 'WAT' });
  assert.deepEqual([actors, aliases, map], [[], [], undefined]);
  for (const code of ['wat', 'W', 'WATERS', 'WA1'])
    assert.equal(issueSchema.safeParse({ title: 'Water', code }).success, false, code);
});

test('a map has four edges on the globe', () => {
  const map = { title: 'T', description: 'D', bounds: [5, 45, 9, 48] };
  assert.deepEqual(mapSchema.parse(map).focus, []);
  for (const bounds of [
    [5, 45, 9],
    [5, 45, 181, 48],
    [5, -91, 9, 48],
    ['a', 45, 9, 48],
  ]) {
    assert.equal(mapSchema.safeParse({ ...map, bounds }).success, false, JSON.stringify(bounds));
  }
});
