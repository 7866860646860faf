import assert from 'node:assert/strict';
import test from 'node:test';
import { findNearForm, toId } from './near-form.ts';

test('an id is made of lower-case letters, digits and single hyphens', () => {
  assert.equal(toId('Étang du  Nord!'), 'etang-du-nord');
  assert.equal(toId('漢字'), '');
});

test('a value is brought into the form that is wanted, if it can be', () => {
  const id = { pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$' };
  const claim = { pattern: '^[A-Z]{2,5}-[1-9][0-9]*$' };
  assert.equal(findNearForm('The Weir', id), 'the-weir');
  assert.equal(findNearForm('wat 03', claim), 'WAT-3');
  assert.equal(findNearForm('WAT3', claim), 'WAT-3');
  assert.equal(findNearForm('wat', { pattern: '^[A-Z]{2,5}$' }), 'WAT');
});

test('where no form is wanted or none is near, nothing is made up', () => {
  assert.equal(findNearForm('www.river.example', {}), null);
  assert.equal(findNearForm('water', { pattern: '^[A-Z]{2,4}-[0-9]+$' }), null);
  assert.equal(findNearForm(3, { pattern: '^[a-z]+$' }), null);
});
