import assert from 'node:assert/strict';
import test from 'node:test';
import { buildDirectory, buildProfile } from './profile.ts';
import { buildValley } from './testing/valley.ts';

const library = buildValley();
const profile = (id: string) => {
  const actor = library.actorsById.get(id);
  assert.ok(actor);
  return buildProfile(library, actor);
};
const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);

test('an actor has what it said, what its members said, and what was said to it', () => {
  const lowland = profile('lowland');
  assert.deepEqual(
    lowland.record.map(({ claims }) => ids(claims)),
    [['WAT-2', 'WEI-1'], ['WAT-1'], []],
  );
  assert.deepEqual(ids(profile('upland').record.find(({ id }) => id === 'heard')?.claims ?? []), ['WAT-2']);
});

test('an actor belongs to another, and others belong to it', () => {
  assert.equal(profile('marsh').of?.id, 'lowland');
  assert.equal(profile('upland').of, null);
  assert.deepEqual(ids(profile('lowland').members), ['marsh']);
});

test('only positions that are on record are listed, and events in which the actor took part', () => {
  const marsh = profile('marsh');
  assert.deepEqual(
    marsh.stances.map(({ issue, position }) => [issue.id, position?.stance]),
    [['weir', 'Build it higher.']],
  );
  assert.deepEqual(ids(marsh.chronology.dated), ['flood']);
});

test('the directory lists actors by kind and name; a kind without actors is left out', () => {
  assert.deepEqual(
    buildDirectory(library).map(({ type, actors }) => [type, ids(actors)]),
    [
      ['state', ['lowland', 'upland']],
      ['person', ['marsh']],
    ],
  );
});
