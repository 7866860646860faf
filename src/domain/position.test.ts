import assert from 'node:assert/strict';
import test from 'node:test';
import { positionSchema } from './position.ts';

test('a position is of an actor on an issue, in one line', () => {
  const position = { actor: 'lowland', issue: 'water', stance: 'More.' };
  assert.deepEqual(positionSchema.parse(position).claims, []);
  assert.equal(positionSchema.safeParse({ ...position, stance: '' }).success, false);
  assert.equal(positionSchema.safeParse({ ...position, claims: ['1'] }).success, false);
});
