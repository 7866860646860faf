import assert from 'node:assert/strict';
import test from 'node:test';
import { MendedData } from './mended-data.ts';

const schema = {
  type: 'object',
  properties: {
    title: { type: 'string' },
    list: { type: 'array', items: { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] } },
  },
  required: ['title'],
};

test('entries that are left out do not move the places of the others', () => {
  const mended = new MendedData({ list: ['x', { a: '1' }, 'y', { a: '2' }] }, schema);
  mended.mend(
    [0, 2].map((index) => ({
      kind: 'type',
      path: ['list', index],
      value: 'x',
      expected: 'a group of keys and values',
      found: 'text',
    })),
    0,
  );
  assert.deepEqual(mended.data, { list: [{ a: '1' }, { a: '2' }] });
  assert.deepEqual(mended.originalPath(['list', 1, 'a']), ['list', 3, 'a']);
  mended.mend([{ kind: 'type', path: ['list', 0], value: {}, expected: 'text', found: 'text' }], 3);
  assert.deepEqual(mended.originalPath(['list', 0, 'a']), ['list', 3, 'a']);
});

test('a misspelt key keeps its place under its right name', () => {
  const mended = new MendedData({ titel: 'T' }, schema);
  mended.mend([{ kind: 'unknown-key', path: ['titel'], key: 'titel', known: ['title'], meant: 'title' }], 0);
  assert.deepEqual(mended.data, { title: 'T' });
  assert.deepEqual(mended.originalPath(['title']), ['titel']);
});

test('what must be there gets a stand-in, what need not goes', () => {
  const mended = new MendedData({ list: 3 }, schema);
  mended.mend(
    [
      { kind: 'missing', path: ['title'], isEmpty: false, description: undefined },
      { kind: 'form', path: ['list'], message: '', meant: null },
    ],
    0,
  );
  assert.deepEqual(mended.data, { title: '?' });
});
