import assert from 'node:assert/strict';
import test from 'node:test';
import { buildBeginnings } from './beginnings.ts';
import { joinHead } from './byte-stream.ts';
import type { KnownWord } from './known-word.ts';
import type { Postings } from './postings.ts';
import type { Card } from './record.ts';
import { encodeLength } from './text-length.ts';

const COUNT = 5_000;
const head = { count: COUNT, averageLength: 10, packSize: 1, starts: [] };
const bytes = new Uint8Array(2 * COUNT).fill('c'.charCodeAt(0), 0, COUNT).fill(encodeLength(10), COUNT);
const records: Record<string, number[]> = {
  dam: [3, 5],
  ditch: Array.from({ length: COUNT - 1 }, (_, i) => i),
  dike: [7],
  river: [1],
};
const known = Object.entries(records)
  .map(([word, list]): KnownWord => ({ word, folded: word, records: list.length, key: word }))
  .sort((a, b) => (a.word < b.word ? -1 : 1));
const read = (key: string): Postings => {
  const list = Uint32Array.from(records[key] ?? []);
  return {
    records: list,
    counts: new Float32Array(list.length).fill(key === 'dike' ? 9 : 1),
    fields: new Uint8Array(list.length),
  };
};

const readCard = (place: number): Card => ({ type: 'claim', title: `LOW-${place}`, href: '/' });

test('what begins with a letter, and what is common, is worked out: how many, and the best with their cards', () => {
  const byLetter = buildBeginnings(known, joinHead(head, bytes), read, readCard);
  assert.deepEqual([...byLetter.keys()], ['d']);
  const { found, cards } = byLetter.get('d') ?? { found: {}, cards: {} };
  assert.deepEqual(Object.keys(found).sort(), ['d', 'di']);
  for (const [, best] of Object.values(found)) assert.ok(best.every((place) => cards[place]?.title === `LOW-${place}`));
  assert.equal(found['di']?.[0], COUNT - 1);
  assert.equal(found['di']?.[1][0], 7);
});
