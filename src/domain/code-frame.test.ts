import assert from 'node:assert/strict';
import test from 'node:test';
import { formatCodeFrame } from './code-frame.ts';

const at = (line: number, column: number, endLine?: number, endColumn?: number) => ({
  file: 'x',
  line,
  column,
  ...(endLine === undefined ? {} : { endLine }),
  ...(endColumn === undefined ? {} : { endColumn }),
});

test('the line is shown with its number, and a caret for every column of the place', () => {
  assert.equal(formatCodeFrame('a\nname: Sorrel\nb', at(2, 7, 2, 13)), '2 │ name: Sorrel\n  │       ^^^^^^');
});

test('a place without an end has one caret, one that runs on has carets to the end of the line', () => {
  assert.equal(formatCodeFrame('name', at(1, 2)), '1 │ name\n  │  ^');
  assert.equal(formatCodeFrame('name\nmore', at(1, 2, 2, 3)), '1 │ name\n  │  ^^^');
});

test('carets stand below the very letters, whatever their width', () => {
  assert.equal(formatCodeFrame('漢字: x', at(1, 5, 1, 6)), '1 │ 漢字: x\n  │       ^');
  assert.equal(formatCodeFrame('\tx', at(1, 2, 1, 3)), '1 │  x\n  │  ^');
});

test('of a long line only the part around the place is shown', () => {
  const frame = formatCodeFrame(`${'a'.repeat(200)}HERE${'b'.repeat(200)}`, at(1, 201, 1, 205));
  const [line = '', carets = ''] = frame.split('\n');
  assert.ok(line.length < 110, `${line.length}`);
  assert.match(line, /^1 │ …a+HEREb+…$/);
  assert.equal(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1), 'HERE');
});

test('a place at the end of a line or of the file is marked, one past the file shows nothing', () => {
  assert.equal(formatCodeFrame('ab', at(1, 3)), '1 │ ab\n  │   ^');
  assert.equal(formatCodeFrame('', at(1, 1)), '1 │ \n  │ ^');
  assert.equal(formatCodeFrame('ab', at(5, 1)), '');
});
