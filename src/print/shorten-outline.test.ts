import assert from 'node:assert/strict';
import test from 'node:test';
import { shortenOutline } from './shorten-outline.ts';

const shorten = (outline: string): string => shortenOutline(outline.replaceAll('/', '\n')).replaceAll('\n', '/');

test('the outline of a rule is a rectangle', () => {
  assert.equal(shorten('0 0.25 m/0 -0.25 l/0 -0.25 l/481.889 -0.25 l/481.889 0.25 l/h'), '0 -0.25 481.89 0.5 re');
});

test('what is no rectangle, or is not closed, stays', () => {
  for (const outline of [
    '0 0 m/4 0 l/4 2 l/1 2 l/h',
    '0 0 m/4 0 l/4 2 l/0 2 l',
    '0 0 m/4 0 l/h',
    '0 0 m/4 2 l/0 2 l/4 0 l/h',
    '0 0 m/4 0 l/4 2 l/0 2 l/0 1 l/0 3 l/h',
    '0 0 m/4 0 4 2 0 2 c/0 1 l/h',
  ]) {
    assert.equal(shorten(outline), outline);
  }
});

test('points have no more digits than can be seen', () => {
  assert.equal(shorten('130.3937 0.25678 m/482.08977 1.5 l'), '130.4 0.2568 m/482.1 1.5 l');
});
