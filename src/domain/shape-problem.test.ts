import assert from 'node:assert/strict';
import test from 'node:test';
import { MendedData } from './mended-data.ts';
import { formatPath, type ShapeMistake } from './shape-mistake.ts';
import { toProblem } from './shape-problem.ts';
import { parseYamlDocument } from './yaml-document.ts';

test('a path is written as an author would point at it', () => {
  assert.equal(formatPath(['claims', 7, 'to', 0]), 'claims[7].to[0]');
  assert.equal(formatPath([]), '');
});

const document = parseYamlDocument('a.yaml', 'list: one\nword: [a]\n');
const told = (mistake: ShapeMistake) => toProblem(mistake, document, new MendedData({}, {}));

test('a value of the wrong kind is told with its cure', () => {
  const [list] = told({ kind: 'type', path: ['list'], value: 'one', expected: 'a list', found: 'text' });
  assert.equal(list?.hint, 'Write it in brackets: [one].');
  const [word] = told({ kind: 'type', path: ['word'], value: ['a'], expected: 'text', found: 'a list' });
  assert.equal(word?.location.column, 7);
  assert.match(word?.hint ?? '', /without brackets/);
});

test('what need not be there and is empty is no problem', () => {
  assert.deepEqual(told({ kind: 'nothing', path: ['list'] }), []);
});
