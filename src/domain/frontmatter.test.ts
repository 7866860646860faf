import assert from 'node:assert/strict';
import test from 'node:test';
import { splitFrontmatter } from './frontmatter.ts';

test('a file is parted into its keys and its text, each with its place', () => {
  const source = '---\ntitle: A\n---\n\nWords.\n';
  const { frontmatter, frontmatterLine, bodyOffset, bodyLine, node } = splitFrontmatter(source);
  assert.equal(frontmatter, 'title: A');
  assert.equal(frontmatterLine, 2);
  assert.equal(source.slice(bodyOffset), '\nWords.\n');
  assert.equal(bodyLine, 4);
  assert.deepEqual(node?.position?.end, { line: 3, column: 4, offset: 16 });
});

test('fences may have spaces behind them, and the text may be missing', () => {
  assert.equal(splitFrontmatter('--- \na: 1\n---\t').frontmatter, 'a: 1');
  const empty = splitFrontmatter('---\n---\n');
  assert.equal(empty.frontmatter, '');
  assert.notEqual(empty.node, null);
  assert.equal(empty.bodyLine, 3);
});

test('what is not fenced on the first line, or not fenced at the end, is text', () => {
  for (const source of ['title: A', '\n---\na: 1\n---\n', '---\na: 1\n', '----\na: 1\n----\n', ' ---\na: 1\n---\n']) {
    assert.deepEqual(splitFrontmatter(source).node, null, JSON.stringify(source));
    assert.equal(splitFrontmatter(source).bodyOffset, 0);
  }
});

test('a fence inside a value does not end the keys', () => {
  assert.equal(splitFrontmatter('---\na: x --- y\n  ---\n---\n').frontmatter, 'a: x --- y\n  ---');
});
