import assert from 'node:assert/strict';
import test from 'node:test';
import { shorten } from './shorten.ts';

test('shorten keeps what fits and cuts longer text at a word', () => {
  assert.equal(shorten('The lower river', 15), 'The lower river');
  assert.equal(shorten('The lower river, and after', 17), 'The lower river…');
  assert.equal(shorten('Unbreakableunbreakable', 10), 'Unbreakab…');
});
