import assert from 'node:assert/strict';
import test from 'node:test';
import { decodeCbor } from './cbor.ts';

test('text, whole numbers and lists are read, whatever the length of their heads', () => {
  const bytes = Uint8Array.of(0x85, 0x17, 0x18, 0xff, 0x19, 0x01, 0x00, 0x38, 0x18, 0x82, 0x61, 0x61, 0x80);
  assert.deepEqual(decodeCbor(bytes), [23, 255, 256, -25, ['a', []]]);
  const long = 'река'.repeat(30);
  const text = new TextEncoder().encode(long);
  assert.equal(decodeCbor(Uint8Array.of(0x78, text.length, ...text)), long);
});

test('other types are refused', () => {
  assert.throws(() => decodeCbor(Uint8Array.of(0xa0)), /type 5/);
});
