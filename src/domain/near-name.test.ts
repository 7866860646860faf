import assert from 'node:assert/strict';
import test from 'node:test';
import { findNearName, formatDidYouMean } from './near-name.ts';

test('the nearest name is found', () => {
  const names = ['river-council', 'treaty-office', 'gazette-2016-09-05', 'roe', 'rowe'];
  assert.equal(findNearName('river-concil', names), 'river-council');
  assert.equal(findNearName('River-Council', names), 'river-council');
  assert.equal(findNearName('gazette-0905', names), 'gazette-2016-09-05');
  assert.equal(findNearName('reo', names), 'roe');
  assert.equal(findNearName('glacier', names), null);
  assert.equal(findNearName('x', []), null);
});

test('a name that goes on or breaks off comes before one with fewer changes', () => {
  assert.equal(findNearName('trea', ['tree', 'treaty-office']), 'treaty-office');
  assert.equal(findNearName('sources-of', ['source', 'sources']), 'sources');
});

test('two letters with nothing in common are not near', () => {
  assert.equal(findNearName('ab', ['xy']), null);
  assert.equal(findNearName('ab', ['ax']), 'ax');
});

test('the question after a sentence', () => {
  assert.equal(formatDidYouMean('sorces', ['claims', 'sources']), ' Did you mean "sources"?');
  assert.equal(formatDidYouMean('weather', ['claims', 'sources']), '');
});
