import assert from 'node:assert/strict';
import test from 'node:test';
import { z } from 'zod';
import { findFragment, formatType, formatTypeOf, fragmentAt, isRequired, keysOf } from './schema-fragment.ts';
import { oneOrMore, text } from './value.ts';

const schema = z.strictObject({
  name: text.describe('A name.'),
  to: oneOrMore(text).optional(),
  at: z.tuple([z.number(), z.number()]).optional(),
  table: z.record(z.string(), z.strictObject({ note: text })).optional(),
});
const fragment = findFragment(schema);

test('the part for a place of the data is found through lists, tuples and tables', () => {
  assert.equal(fragmentAt(fragment, ['name'])?.description, 'A name.');
  assert.equal(formatType(fragmentAt(fragment, ['to', 3])), 'text');
  assert.equal(formatType(fragmentAt(fragment, ['at', 1])), 'a number');
  assert.deepEqual(keysOf(fragmentAt(fragment, ['table', 'anything'])), ['note']);
  assert.equal(fragmentAt(fragment, ['constructor']), undefined);
  assert.equal(fragmentAt(fragment, ['name', 'x']), undefined);
});

test('a schema is turned into fragments once', () => assert.equal(findFragment(schema), fragment));

test('types are named in words', () => {
  assert.equal(formatType(fragmentAt(fragment, ['to'])), 'text or a list');
  assert.equal(formatType(undefined), 'something else');
  assert.deepEqual(['a', 1, true, [], {}, null].map(formatTypeOf), [
    'text',
    'a number',
    'true or false',
    'a list',
    'a group of keys and values',
    'nothing',
  ]);
});

test('keys are needed or not', () => {
  assert.equal(isRequired(fragment, 'name'), true);
  assert.equal(isRequired(fragment, 'to'), false);
  assert.equal(isRequired(undefined, 'to'), false);
  assert.deepEqual(keysOf(undefined), []);
});
