import assert from 'node:assert/strict';
import test from 'node:test';
import { readShownText, shortenShownText } from './shown-text.ts';

test('glyphs are read from both kinds of strings', () => {
  assert.deepEqual(readShownText('[<00010002> -12.5 <0003>] TJ'), { glyphs: [1, 2, 3], nearer: [0, 0, -12.5, 0] });
  assert.deepEqual(readShownText('[(\\000\\001\\0002) 7 (\\000\\\\\\000\\n)] TJ').glyphs, [1, 0x32, 0x5c, 0x0a]);
  assert.deepEqual(readShownText('(a(b)c) Tj').glyphs, [0x6128, 0x6229, 0x6300]);
  assert.deepEqual(readShownText('<0102> Tj').glyphs, [0x0102]);
});

test('the distance that most letters keep is said once, in points', () => {
  const text = { glyphs: [1, 2, 3, 4, 5, 6, 7, 8], nearer: [0, -12, -12, -12, -32, -12, -12, -12, 0] };
  assert.deepEqual(shortenShownText(text, 10), {
    tracking: '0.12',
    shown: '[(\0\x01\0\x02\0\x03\0\x04)-15(\0\x05\0\x06\0\x07\0\x08)]TJ',
  });
});

test('what rounding leaves is made good: a line ends where it did', () => {
  const glyphs = Array.from({ length: 40 }, (_, at) => at + 1);
  const nearer = [...glyphs.map((at) => (at % 3) * 1.7), 0];
  const { tracking, shown } = shortenShownText({ glyphs, nearer }, 10);
  const back = readShownText(shown);
  const sum = (numbers: number[]): number => numbers.reduce((all, number) => all + number, 0);
  const shift = -Number(tracking) * 100 * (glyphs.length - 1);
  assert.deepEqual(back.glyphs, glyphs);
  assert.ok(Math.abs(sum(back.nearer) + shift - sum(nearer.slice(0, -1))) <= 15 / 2);
});

test('signs that mean something in a string are written so that they do not', () => {
  const glyphs = [0x5c28, 0x290d];
  const { shown } = shortenShownText({ glyphs, nearer: [0, 0, 0] }, 10);
  assert.equal(shown, '(\\\\\\(\\)\\r)Tj');
  assert.deepEqual(readShownText(shown).glyphs, glyphs);
});
