import assert from 'node:assert/strict';
import test from 'node:test';
import { idOf } from './content-file.ts';

test('an id is the name of the file without its ending', () => {
  assert.equal(idOf('content/issues/water.mdx'), 'water');
  assert.equal(idOf('water.2020.md'), 'water.2020');
  assert.equal(idOf('a/b.c/readme'), 'readme');
  assert.equal(idOf('.hidden'), '.hidden');
});
