import assert from 'node:assert/strict';
import test from 'node:test';
import { claimId, claimSchema, compareClaimIds, parseClaimId, wordsOf } from './claim.ts';

test('the number of a claim is a code and a number that does not begin with 0', () => {
  for (const id of ['WAT-1', 'AB-120']) assert.equal(claimId.safeParse(id).success, true, id);
  for (const id of ['WAT1', 'WAT-0', 'WAT-01', 'wat-1', 'W-1', 'WATERS-1', 'WAT-1a'])
    assert.equal(claimId.safeParse(id).success, false, id);
});

test('one actor or audience stands for a list of one', () => {
  const { actor, to } = claimSchema.parse({
    id: 'WAT-1',
    issue: 'water',
    kind: 'statement',
    gist: 'G',
    actor: 'marsh',
    to: ['reporters', 'the council'],
  });
  assert.deepEqual(actor, ['marsh']);
  assert.deepEqual(to, ['reporters', 'the council']);
});

test('a number has two parts, by which claims are ordered', () => {
  assert.deepEqual(parseClaimId('WAT-12'), { code: 'WAT', number: 12 });
  assert.deepEqual(['WEI-1', 'WAT-10', 'WAT-9'].sort(compareClaimIds), ['WAT-9', 'WAT-10', 'WEI-1']);
});

test('the passage carries a claim, or else the quote', () => {
  assert.equal(wordsOf({ passage: 'p', quote: 'q' }), 'p');
  assert.equal(wordsOf({ quote: 'q' }), 'q');
  assert.equal(wordsOf({}), null);
});
