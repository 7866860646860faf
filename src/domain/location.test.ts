import assert from 'node:assert/strict';
import test from 'node:test';
import { compareLocations, formatLocation, startOf } from './location.ts';

test('a location is printed as terminals and editors open it', () => {
  assert.equal(
    formatLocation({ file: 'content/site.yaml', line: 3, column: 12, endLine: 4, endColumn: 1 }),
    'content/site.yaml:3:12',
  );
});

test('what has no better place stands at the start of its file', () => {
  assert.deepEqual(startOf('content/site.yaml'), { file: 'content/site.yaml', line: 1, column: 1 });
});

test('locations are ordered by file, line and column, as numbers', () => {
  const at = (file: string, line: number, column: number) => ({ file, line, column });
  const sorted = [at('b', 1, 1), at('a', 10, 1), at('a', 9, 20), at('a', 9, 3)].sort(compareLocations);
  assert.deepEqual(sorted.map(formatLocation), ['a:9:3', 'a:9:20', 'a:10:1', 'b:1:1']);
});
