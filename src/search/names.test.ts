import assert from 'node:assert/strict';
import test from 'node:test';
import type { Library } from '#domain/library.ts';
import { buildNameIndex } from './names.ts';

const library = {
  actors: [
    { id: 'lowland', type: 'state', name: 'East Lowland', aliases: ['Port Town'] },
    { id: 'roe', type: 'person', name: 'Jane Anne Roe', aliases: ['Roe'] },
    { id: 'council', type: 'organisation', name: 'Council of the Lower River', aliases: [] },
  ],
  places: [{ id: 'gate', name: 'Old Gate', aliases: [] }],
  terms: [{ id: 'want', name: 'season of want', aliases: [] }],
} as unknown as Library;

test('names are those given, and initials of what is not a person', () => {
  const { namesOf } = buildNameIndex(library);
  assert.deepEqual(namesOf('actor:lowland'), ['East Lowland', 'Port Town', 'EL', 'PT']);
  assert.deepEqual(namesOf('actor:roe'), ['Jane Anne Roe', 'Roe']);
  assert.deepEqual(namesOf('actor:council'), ['Council of the Lower River', 'CLR']);
  assert.deepEqual(namesOf('place:gate'), ['Old Gate']);
  assert.deepEqual(namesOf('term:none'), []);
});

test('a text names those of whom it speaks under any name', () => {
  const { mentionsIn } = buildNameIndex(library);
  assert.deepEqual(
    [...mentionsIn('Roe told Port Town that a season of want had begun.')],
    ['actor:roe', 'actor:lowland', 'term:want'],
  );
});
