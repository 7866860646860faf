import assert from 'node:assert/strict';
import test from 'node:test';
import { termsSchema } from './term.ts';

test('terms are a table by their ids', () => {
  assert.deepEqual(termsSchema.parse({ cumec: { name: 'cumec' } }), { cumec: { name: 'cumec', aliases: [] } });
  assert.equal(termsSchema.safeParse({ cumec: 'a measure' }).success, false);
});
