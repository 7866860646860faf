import assert from 'node:assert/strict';
import test from 'node:test';
import { z } from 'zod';
import { findFragment } from './schema-fragment.ts';
import { findShapeMistakes } from './shape-mistake.ts';
import { id, numberBetween, oneOrMore } from './value.ts';

const schema = z.strictObject({
  kind: z.enum(['a', 'b']).optional(),
  to: oneOrMore(id).optional(),
  at: z.tuple([numberBetween(0, 9), numberBetween(0, 9)]).optional(),
});

const mistakesIn = (data: unknown) =>
  findShapeMistakes(schema.safeParse(data).error?.issues ?? [], { data, schema: findFragment(schema) });

test('of several forms the one that was meant is held against the value', () => {
  assert.deepEqual(
    mistakesIn({ to: ['a', 'B c'] }).map(({ kind, path }) => [kind, path]),
    [['form', ['to', 1]]],
  );
  assert.deepEqual(
    mistakesIn({ to: true }).map(({ kind, path }) => [kind, path]),
    [['type', ['to']]],
  );
});

test('a list of fixed length says how long it is', () => {
  const [mistake] = mistakesIn({ at: [1] });
  assert.equal(mistake?.kind === 'form' && mistake.message, 'This list should have exactly 2 entries.');
});

test('an option names what it can be', () => {
  assert.deepEqual(mistakesIn({ kind: 'c' }), [{ kind: 'option', path: ['kind'], value: 'c', options: ['a', 'b'] }]);
});

test('a near key that is taken already is not the one that was meant', () => {
  const [mistake] = mistakesIn({ kind: 'a', kinds: 'b' });
  assert.equal(mistake?.kind === 'unknown-key' && mistake.meant, null);
});
