import assert from 'node:assert/strict';
import test from 'node:test';
import { pageSchema } from './page.ts';

test('a page has a title and a description, and nothing else', () => {
  assert.equal(pageSchema.safeParse({ title: 'About', description: 'What this is.' }).success, true);
  assert.equal(pageSchema.safeParse({ title: 'About' }).success, false);
  assert.equal(pageSchema.safeParse({ title: 'About', description: 'D', layout: 'x' }).success, false);
});
