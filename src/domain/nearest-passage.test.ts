import assert from 'node:assert/strict';
import test from 'node:test';
import { findNearestPassage } from './nearest-passage.ts';
import { buildTextIndex } from './text-index.ts';
import { parseFile } from './tree.ts';

const indexOf = (source: string) => buildTextIndex(parseFile('x.mdx', source).tree);

const BODY = `The council met on Monday. It rained.

Roe told the council that *we support the plan* to move the river,
and that nobody had asked. The council thanked Roe.`;

test('the nearest words are found, with their place and how near they are', () => {
  const nearest = findNearestPassage(indexOf(BODY), 'we agree with the plan to move the river');
  assert.equal(nearest?.words, 'we support the plan to move the river');
  assert.equal(nearest.place?.start.line, 3);
  assert.equal(nearest.place.start.column, 28);
  assert.ok(nearest.score > 0.7 && nearest.score < 1);
});

test('case and punctuation do not count, and another form of a word counts half', () => {
  assert.equal(findNearestPassage(indexOf(BODY), 'Nobody had asked')?.score, 1);
  assert.equal(findNearestPassage(indexOf(BODY), 'The council thanks Roe')?.score, 1 - 0.5 / 4);
});

test('words left out at a gap count for next to nothing', () => {
  const nearest = findNearestPassage(indexOf(BODY), 'Roe told the council […] to move the rivers');
  assert.equal(nearest?.words, 'Roe told the council that we support the plan to move the river');
  assert.ok(nearest.score > 0.8);
});

test('nothing is nearest to words of which none is there', () => {
  assert.equal(findNearestPassage(indexOf(BODY), 'glaciers recede'), null);
  assert.equal(findNearestPassage(indexOf(BODY), ''), null);
  assert.equal(findNearestPassage(indexOf(''), 'glaciers recede'), null);
});
