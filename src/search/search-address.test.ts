import assert from 'node:assert/strict';
import test from 'node:test';
import { formatAddress, isNarrowed, parseAddress, EMPTY_STATE } from './search-address.ts';

test('an address is read and written the same', () => {
  const address =
    '?q=lower+river&type=claim&issue=a&issue=b&actor=roe&kind=report&publisher=River+Gazette&from=2014&to=2016&sort=newest';
  assert.equal(formatAddress(parseAddress(address)), address);
  assert.equal(formatAddress(EMPTY_STATE), '');
});

test('a year stands for both ends of the range', () => {
  assert.deepEqual([parseAddress('?year=2016').from, parseAddress('?year=2016').to], [2016, 2016]);
});

test('what makes no sense is left out', () => {
  const state = parseAddress('?q=+&from=soon&sort=upwards&issue=&issue=a&issue=a');
  assert.deepEqual(state, { ...EMPTY_STATE, chosen: { ...EMPTY_STATE.chosen, issue: ['a'] } });
  assert.equal(isNarrowed(state), true);
  assert.equal(isNarrowed(parseAddress('?q=x')), false);
});
