import assert from 'node:assert/strict';
import test from 'node:test';
import { toOperation } from './content-operations.ts';
import { shortenRectangles } from './shorten-rectangles.ts';

const shorten = (content: string): string[] =>
  shortenRectangles(content.split('/').map(toOperation)).map(({ line }) => line);

test('the outline of a rule is a rectangle', () => {
  assert.deepEqual(shorten('q/0 0.25 m/0 -0.25 l/0 -0.25 l/481.89 -0.25 l/481.89 0.25 l/h/f/Q'), [
    'q',
    '0 -0.25 481.89 0.5 re',
    'f',
    'Q',
  ]);
});

test('what is no rectangle, or is not closed, stays', () => {
  for (const content of [
    '0 0 m/4 0 l/4 2 l/1 2 l/h/f',
    '0 0 m/4 0 l/4 2 l/0 2 l/S',
    '0 0 m/4 0 l/h/S',
    '0 0 m/4 2 l/0 2 l/4 0 l/h/f',
    '0 0 m/4 0 l/4 2 l/0 2 l/0 1 l/0 3 l/h/f',
  ]) {
    assert.deepEqual(shorten(content), content.split('/'));
  }
});
