import assert from 'node:assert/strict';
import test from 'node:test';
import { ByteReader, ByteWriter, joinHead, splitHead } from './byte-stream.ts';

test('numbers take as few bytes as they need and are read again', () => {
  const numbers = [0, 1, 127, 128, 16_383, 16_384, 20_161_231, 2 ** 31, 2 ** 32 - 1];
  const writer = new ByteWriter();
  for (const number of numbers) writer.number(number);
  assert.equal(writer.length, 1 + 1 + 1 + 2 + 2 + 3 + 4 + 5 + 5);
  const reader = new ByteReader(writer.written());
  assert.deepEqual(
    numbers.map(() => reader.number()),
    numbers,
  );
});

test('a file has a line of JSON before its bytes', () => {
  const { head, rest } = splitHead<{ words: string }>(joinHead({ words: 'река\n' }, Uint8Array.of(10, 0, 255)));
  assert.deepEqual(head, { words: 'река\n' });
  assert.deepEqual([...rest], [10, 0, 255]);
});
