import assert from 'node:assert/strict';
import test from 'node:test';
import { isOpen, parseQuery, quote, replaceWords } from './query.ts';

test('words, phrases and exclusions', () => {
  assert.deepEqual(parseQuery('peace "lower river" -dam –"upper town"', 'en'), {
    words: ['peace'],
    phrases: ['lower river'],
    excluded: ['dam', 'upper town'],
    sentence: null,
  });
});

test('curly quotation marks, an open phrase, a phrase at once after a word', () => {
  assert.deepEqual(parseQuery('“season of want”', 'en').phrases, ['season of want']);
  assert.deepEqual(parseQuery('"season of', 'en').phrases, ['season of']);
  assert.deepEqual(parseQuery('treaty"common voice"', 'en'), {
    words: ['treaty'],
    phrases: ['common voice'],
    excluded: [],
    sentence: null,
  });
});

test('a hyphen within a word excludes nothing', () => {
  assert.deepEqual(parseQuery('water-shares SHR-3', 'en').words, ['water-shares', 'SHR-3']);
});

test('words that tell nothing are left out beside others', () => {
  assert.deepEqual(parseQuery('what did they say about the dam', 'en').words, ['dam']);
  assert.deepEqual(parseQuery('the', 'en').words, ['the']);
  assert.deepEqual(parseQuery('the dam', 'de').words, ['the', 'dam']);
  assert.equal(parseQuery('pivot to the sea', 'en').sentence, 'pivot to the sea');
});

test('a run of a script without spaces is a phrase', () => {
  assert.deepEqual(parseQuery('沈岚河', 'en'), { words: [], phrases: ['沈 岚 河'], excluded: [], sentence: null });
});

test('a query of marks alone, or of exclusions alone, asks for nothing', () => {
  assert.equal(isOpen(parseQuery(' – " ', 'en')), true);
  assert.equal(isOpen(parseQuery('-dam', 'en')), true);
  assert.equal(isOpen(parseQuery('dam', 'en')), false);
});

test('a word is put in the place of another', () => {
  assert.equal(replaceWords('Rvier "dams" -x', new Map([['rvier', 'river']])), 'river "dams" -x');
});

test('a query is quoted once', () => {
  assert.equal(quote('lower river'), '“lower river”');
  assert.equal(quote('peace "lower river'), 'peace “lower river”');
  assert.equal(quote('“lower river” -dam'), '“lower river” -dam');
});
