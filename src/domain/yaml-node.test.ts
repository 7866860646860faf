import assert from 'node:assert/strict';
import test from 'node:test';
import { parseDocument } from 'yaml';
import { findNode, findPair, rangeOf } from './yaml-node.ts';

const text = 'a:\n  - b: 1\n    2: "two"\nc: *x\nd: &x { e: f }\n';
const document = parseDocument(text.replace('c: *x\nd: &x { e: f }', 'd: &x { e: f }\nc: *x'));

test('a node is found by keys and numbers, and through references', () => {
  assert.equal(findNode(document, ['a', 0, '2'])?.toString(), 'two');
  assert.equal(findNode(document, ['c', 'e'])?.toString(), 'f');
  assert.equal(findNode(document, ['a', 4]), null);
  assert.equal(findNode(document, ['a', 0, 'b', 'x']), null);
});

test('a pair is found by a path that ends in a key', () => {
  assert.equal(findPair(document, ['a', 0, 'b'])?.key.toString(), 'b');
  assert.equal(findPair(document, ['a', 0]), null);
});

test('a range has no white space at its end, and nothing has none', () => {
  assert.deepEqual(rangeOf(findNode(document, ['a']), text), [5, 24]);
  assert.equal(rangeOf(null, text), null);
});
