import assert from 'node:assert/strict';
import test from 'node:test';
import { latestDate, orderDateOf, sortClaims, sourcesOf } from './claim-order.ts';
import { buildValley } from './testing/valley.ts';

const library = buildValley();
const claim = (id: string) => {
  const found = library.claimsById.get(id);
  assert.ok(found);
  return found;
};

test('the documents of a claim come as it names them; one that is not there is left out', () => {
  assert.deepEqual(
    sourcesOf(claim('WAT-3'), library).map(({ id }) => id),
    ['same', 'notes'],
  );
  assert.deepEqual(sourcesOf({ sources: ['nowhere'], article: 'the-flood' }, library), []);
  assert.deepEqual(sourcesOf({ sources: ['notes'], article: 'nowhere' }, library), []);
});

test('a claim without a date is ordered by the latest it can have: its report, its earliest source, its article', () => {
  const dateOf = (...args: Parameters<typeof orderDateOf>) => orderDateOf(...args)?.edtf;
  assert.equal(dateOf(claim('WAT-1'), library), '2020-05-01');
  assert.equal(dateOf(claim('WAT-3'), library), '2019-05-01');
  assert.equal(dateOf(claim('WAT-4'), library), '2021-08');
  assert.equal(dateOf({ ...claim('WAT-4'), article: 'nowhere' }, library), undefined);
});

test('claims are ordered by date, those of one date by number', () => {
  assert.deepEqual(
    sortClaims(library.claims, library).map(({ id }) => id),
    ['WAT-2', 'WAT-3', 'WAT-5', 'WAT-1', 'WEI-1', 'WAT-4'],
  );
});

test('the latest date of some claims is that of what was said last', () => {
  assert.equal(latestDate([claim('WAT-2'), claim('WAT-1'), claim('WAT-4')])?.edtf, '2020-05-01');
  assert.equal(latestDate([claim('WAT-4')]), null);
});
