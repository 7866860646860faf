import assert from 'node:assert/strict';
import test from 'node:test';
import { isRecord, valueAt } from './data.ts';

test('a record is a group of keys, no list and nothing', () => {
  assert.deepEqual([{}, [], null, 'a', undefined].map(isRecord), [true, false, false, false, false]);
});

test('a value is found by its path, and only own keys count', () => {
  const data = { claims: [{ id: 'WAT-1' }] };
  assert.equal(valueAt(data, ['claims', 0, 'id']), 'WAT-1');
  assert.equal(valueAt(data, []), data);
  assert.equal(valueAt(data, ['claims', 1, 'id']), undefined);
  assert.equal(valueAt(data, ['constructor']), undefined);
  assert.equal(valueAt(data, ['claims', 0, 'id', 'x']), undefined);
});
