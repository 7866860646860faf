import assert from 'node:assert/strict';
import test from 'node:test';
import { ACTOR_TYPES, actorSchema, sortNameOf } from './actor.ts';

test('an actor needs a name and a kind, and has no other names unless they are given', () => {
  assert.deepEqual(actorSchema.parse({ name: 'Upland', type: 'state' }), {
    name: 'Upland',
    type: 'state',
    aliases: [],
  });
  assert.equal(actorSchema.safeParse({ name: 'Upland' }).success, false);
  assert.equal(actorSchema.safeParse({ name: 'Upland', type: 'country' }).success, false);
  assert.deepEqual(ACTOR_TYPES, ['person', 'state', 'organisation']);
});

test('an index lists an actor by the name that is given for it, else by the name', () => {
  assert.equal(sortNameOf({ name: 'Ida Marsh', sortName: 'Marsh, Ida', type: 'person' }), 'Marsh, Ida');
  assert.equal(sortNameOf({ name: 'Ida Marsh', type: 'person' }), 'Ida Marsh');
});
