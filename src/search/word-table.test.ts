import assert from 'node:assert/strict';
import test from 'node:test';
import { WordTable } from './word-table.ts';

test('each word is made once, however many there are, and told from those that begin alike', () => {
  let made = 0;
  const table = new WordTable((word) => `${word}:${(made += 1)}`);
  const words = Array.from({ length: 5_000 }, (_, i) => `w${i}`);
  const text = words.join(' ');
  const read = (): string[] => {
    let at = 0;
    return words.map((word) => {
      at += word.length + 1;
      return table.get(text, at - word.length - 1, at - 1);
    });
  };
  const first = read();
  assert.deepEqual(
    first,
    words.map((word, i) => `${word}:${i + 1}`),
  );
  assert.deepEqual(read(), first);
  assert.equal(table.size, words.length);
});
