import assert from 'node:assert/strict';
import test from 'node:test';
import { locationOfNode } from './node-location.ts';

const position = { start: { line: 3, column: 5 }, end: { line: 4, column: 2 } };

test('a node stands where the parser found it; one without a place stands where the next one does', () => {
  const expected = { file: 'x.md', line: 3, column: 5, endLine: 4, endColumn: 2 };
  assert.deepEqual(locationOfNode('x.md', { position }), expected);
  assert.deepEqual(locationOfNode('x.md', {}, { position }), expected);
  assert.deepEqual(locationOfNode('x.md', {}), { file: 'x.md', line: 1, column: 1 });
});
