import assert from 'node:assert/strict';
import test from 'node:test';
import { decodeCbor, encodeCbor, findItemEnd } from './cbor.ts';

const value = [
  0,
  23,
  24,
  255,
  256,
  65_535,
  65_536,
  4_000_000_000,
  -1,
  -25,
  -300,
  'река',
  '',
  'x'.repeat(300),
  [[], ['a', 1]],
];

test('what is encoded is read again', () => {
  assert.deepEqual(decodeCbor(encodeCbor(value)), value);
});

test('lengths take as few bytes as they can', () => {
  assert.deepEqual([...encodeCbor([1, 'a'])], [0x82, 0x01, 0x61, 0x61]);
});

test('the end of an item is found without reading it', () => {
  const bytes = encodeCbor(value);
  assert.equal(findItemEnd(bytes, 0), bytes.length);
  assert.equal(findItemEnd(bytes, 1), 2);
});

test('other types are refused', () => {
  assert.throws(() => decodeCbor(Uint8Array.of(0xa0)), /type 5/);
});
