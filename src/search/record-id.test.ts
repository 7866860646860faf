import assert from 'node:assert/strict';
import test from 'node:test';
import { formatLabels, parseRecordId } from './record-id.ts';

test('an id is a letter and a number', () => {
  assert.deepEqual(parseRecordId('c1a'), { letter: 'c', at: 46 });
});

test('labels say only how far it is to the next, where that is not one', () => {
  const records = ['a0', 'c1', 'c4', 's5'].map(parseRecordId);
  assert.deepEqual(formatLabels(records, 0), ['a', 'c', 'c3', 's']);
  assert.deepEqual(formatLabels([{ letter: 'c', at: 102 }], 100), ['c3']);
});
