import assert from 'node:assert/strict';
import test from 'node:test';
import { WordTable } from './word-table.ts';

test('each word has one number, however many there are, and is told from those that begin alike', () => {
  const table = new WordTable();
  const words = Array.from({ length: 5_000 }, (_, i) => `w${i}`);
  const text = words.join(' ');
  const read = (): number[] => {
    let at = 0;
    return words.map((word) => {
      at += word.length + 1;
      return table.numberOf(text, at - word.length - 1, at - 1);
    });
  };
  const numbers = words.map((_, i) => i);
  assert.deepEqual(read(), numbers);
  assert.deepEqual(read(), numbers);
  assert.deepEqual(table.words, words);
});
