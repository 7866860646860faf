import assert from 'node:assert/strict';
import test from 'node:test';
import { formatTextFragment, withTextFragment } from './text-fragment.ts';

test('a short text is given whole, a long one by its ends', () => {
  assert.equal(formatTextFragment('“low-water mark”.'), ':~:text=low%2Dwater%20mark');
  assert.equal(
    formatTextFragment('The water reaches the bridge, it is said, in nineteen hours.'),
    ':~:text=The%20water%20reaches%20the,said%2C%20in%20nineteen%20hours',
  );
});

test('the fragment follows the place on the page', () => {
  assert.equal(withTextFragment('/issues/river/#RIV-3', 'water'), '/issues/river/#RIV-3:~:text=water');
  assert.equal(withTextFragment('/actors/roe/', 'water'), '/actors/roe/#:~:text=water');
  assert.equal(withTextFragment('/actors/roe/', ' '), '/actors/roe/');
});
