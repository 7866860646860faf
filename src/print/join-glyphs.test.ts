import assert from 'node:assert/strict';
import test from 'node:test';
import type { Shown, Words } from './content-operations.ts';
import { joinGlyphs } from './join-glyphs.ts';

const shown = (glyph: string, right = 0, font = '/f0 10.7 Tf'): Shown => ({
  right,
  down: 0,
  font,
  line: `(\\000${glyph}) Tj`,
  isReversed: false,
});
const letter = (x: number, y: number, glyph: string, own: Partial<Words['words']> = {}): Words => ({
  operator: 'words',
  words: {
    turn: '0.75 0 0 -0.75',
    x,
    y,
    space: '/c0 cs',
    colour: '0 scn',
    shown: [shown(glyph)],
    ...own,
  },
});
const mark = { operator: 'BMC', line: '/Figure BMC' };

test('letters of one line are shown one after the other, each where it stood', () => {
  assert.deepEqual(joinGlyphs([mark, letter(30, 8, 'a'), letter(33, 8, 'b'), letter(37.5, 8, 'c'), mark]), [
    mark,
    letter(30, 8, 'a', { shown: [shown('a'), shown('b', 4), shown('c', 10)] }),
    mark,
  ]);
});

test('another line, another font, another turn, and what does not follow, stay by themselves', () => {
  const steps = [
    letter(30, 8, 'a'),
    letter(33, 20, 'b'),
    letter(37, 20, 'c', { shown: [shown('c', 0, '/f1 9 Tf')] }),
    letter(40, 20, 'd', { turn: '0 0.75 0.75 0' }),
    letter(44, 20, 'e', { turn: '0 0.75 0.75 0' }),
    letter(45, 20, 'f'),
    mark,
    letter(48, 20, 'f'),
    letter(50, 8, 'g', { turn: '1 0 0 -1' }),
    letter(60, 8, 'h', { turn: '1 0 0 -1' }),
  ];
  assert.deepEqual(joinGlyphs(steps), steps);
});
