import assert from 'node:assert/strict';
import test from 'node:test';
import { formatCount } from './count.ts';

test('formatCount sets the noun in the plural for every number but one', () => {
  assert.equal(formatCount(1, 'claim'), '1 claim');
  assert.equal(formatCount(0, 'claim'), '0 claims');
  assert.equal(formatCount(13, 'issue', { asWord: 'start' }), '13 issues');
  assert.equal(formatCount(4, 'issue', { asWord: 'start' }), 'Four issues');
  assert.equal(formatCount(1, 'issue', { asWord: 'within' }), 'one issue');
});
