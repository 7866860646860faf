import assert from 'node:assert/strict';
import test from 'node:test';
import { toOperation } from './content-operations.ts';
import { joinGlyphs } from './join-glyphs.ts';

const join = (lines: readonly string[]): string[] => joinGlyphs(lines.map(toOperation)).map(({ line }) => line);

const letter = (x: number, y: number, glyph: string, font = '/f0 10.7 Tf'): string[] =>
  `q\n0.75 0 0 -0.75 ${x} ${y} cm\n/c0 cs\n0 scn\nBT\n0 Tr\n${font}\n1 0 0 -1 0 0 Tm\n(\\000${glyph}) Tj\nET\nQ`.split(
    '\n',
  );

test('letters of one line are shown one after the other, each where it stood', () => {
  const joined = join(['/Figure BMC', ...letter(30, 8, 'a'), ...letter(33, 8, 'b'), ...letter(37.5, 8, 'c'), 'EMC']);
  assert.deepEqual(joined, [
    '/Figure BMC',
    ...letter(30, 8, 'a').slice(0, 9),
    ...['4 0 Td', '(\\000b) Tj', '6 0 Td', '(\\000c) Tj', 'ET', 'Q', 'EMC'],
  ]);
});

test('another line, another font and what is no letter stay by themselves', () => {
  const lines = [...letter(30, 8, 'a'), ...letter(33, 20, 'b'), ...letter(37, 20, 'c', '/f1 9 Tf'), 'q', '0 0 m', 'Q'];
  assert.deepEqual(join(lines), lines);
});

test('what rounding leaves is made good by the letters that follow', () => {
  const places = [0, 1, 2, 3, 4].map((at) => at * 2.5037);
  const joined = join(places.flatMap((x) => letter(x, 8, 'a')));
  const moved = joined.flatMap((line) => (line.endsWith(' 0 Td') ? [parseFloat(line)] : [])).reduce((a, b) => a + b);
  assert.ok(Math.abs(moved - (4 * 2.5037) / 0.75) < 0.01);
});
