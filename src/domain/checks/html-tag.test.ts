import assert from 'node:assert/strict';
import test from 'node:test';
import { findTags } from './html-tag.ts';

const tags = (html: string) => findTags(html).map(({ name, attributes, offset }) => [name, attributes, offset]);

test('opening tags are found with their attributes and places', () => {
  assert.deepEqual(tags('a <b>c</b> <i class="x" hidden>d</i>'), [
    ['b', [], 2],
    ['i', ['class', 'hidden'], 11],
  ]);
  assert.deepEqual(tags('<a href="x > y" title=\'>\'><br/>'), [
    ['a', ['href', 'title'], 0],
    ['br', [], 26],
  ]);
});

test('comments are nothing, declarations are something', () => {
  assert.deepEqual(tags('<!-- <b> --><i>'), [['i', [], 12]]);
  assert.deepEqual(
    tags('<!DOCTYPE html><?php ?>').map(([name]) => name),
    ['!', '?'],
  );
  assert.deepEqual(tags('<!-- <b>'), []);
});

test('a tag that is not closed counts', () =>
  assert.deepEqual(
    tags('<script src=x').map(([name]) => name),
    ['script'],
  ));
