import assert from 'node:assert/strict';
import test from 'node:test';
import { shortenContent } from './shorten-content.ts';

const shorten = (...lines: string[]): string => shortenContent(lines.join('\n')).content;
/** Words as the compiler writes them: set upright, alone between `q` and `Q`. */
const words = (x: number, y: number, ...shown: string[]): string[] => [
  'q',
  `1 0 0 -1 ${x} ${y} cm`,
  '/c0 cs',
  '0 scn',
  'BT',
  '0 Tr',
  '/f0 10 Tf',
  '1 0 0 -1 0 0 Tm',
  ...shown,
  'ET',
  'Q',
];
const part = (mark: number, ...lines: string[]): string[] => ['/Span <<', `  /MCID ${mark}`, '>> BDC', ...lines, 'EMC'];

test('numbers are as long as they can be seen, scales and colours a little longer', () => {
  assert.equal(
    shorten('1 0 0 -1 56.692913 797.9508 cm', '0.22745098 0.24705882 0.27058825 scn', '0 0 m', '100.25 0.25 l'),
    '1 0 0 -1 56.69 797.95 cm\n0.2275 0.2471 0.2706 scn\n0 0 m\n100.3 0.25 l',
  );
  assert.equal(shorten('0.000012 0 0 0.00123456 0 0 cm'), '0.000012 0 0 0.001235 0 0 cm');
});

test('words are left as they are', () => {
  assert.equal(
    shorten('/Span <<', '  /ActualText (3.14159 cm)', '  /MCID 0', '>> BDC', 'EMC'),
    '/Span<</ActualText (3.14159 cm)/MCID 0>>BDC\nEMC',
  );
});

test('words that follow one another stand in one text object; colour and font are said once', () => {
  assert.equal(
    shorten(
      ...part(0, ...words(20, 700, '[<0001>] TJ'), ...words(20, 686, '[<0002>] TJ')),
      ...part(1, ...words(90, 686, '<0003> Tj')),
    ),
    [
      'BT',
      '/Span<</MCID 0>>BDC',
      ...['/c0 cs', '0 scn', '/f0 10 Tf', '20 700 Td', '(\0\x01)Tj', '0 -14 Td', '(\0\x02)Tj'],
      'EMC',
      '/Span<</MCID 1>>BDC',
      ...['70 0 Td', '(\0\x03)Tj'],
      'EMC',
      'ET',
    ].join('\n'),
  );
});

test('a text object ends before a line is drawn, and a font set between q and Q holds there alone', () => {
  assert.equal(
    shorten(...words(1, 1, '<0001> Tj'), 'q', '0 0 m', '9 0 l', '/f1 8 Tf', 'Q', ...words(1, 9, '<0002> Tj')),
    [
      ...['BT', '/c0 cs', '0 scn', '/f0 10 Tf', '1 1 Td', '(\0\x01)Tj', 'ET'],
      ...['q', '0 0 m', '9 0 l', '/f1 8 Tf', 'Q'],
      ...['BT', '1 9 Td', '(\0\x02)Tj', 'ET'],
    ].join('\n'),
  );
});

test('a part that directly follows another of its element goes on where that has ended, and is named', () => {
  const lines = [...part(3, ...words(1, 9, '<0001> Tj')), ...part(4, ...words(1, 5, '<0002> Tj'))].join('\n');
  const { content, joined } = shortenContent(lines, new Set([4]));
  assert.deepEqual([...joined], [4]);
  assert.equal(content.match(/BDC/g)?.length, 1);
  const drawnBetween = [...part(3, ...words(1, 9, '<0001> Tj')), '0 0 m', ...part(4, ...words(1, 5, '<0002> Tj'))];
  assert.deepEqual([...shortenContent(drawnBetween.join('\n'), new Set([4])).joined], []);
});

test('how text is drawn is said where it is not always the same', () => {
  assert.equal(shorten('BT', '0 Tr', 'ET'), 'BT\nET');
  assert.equal(shorten('BT', '0 Tr', 'ET', 'BT', '2 Tr', 'ET'), 'BT\n0 Tr\nET\nBT\n2 Tr\nET');
});

test('the letters of a picture are each a step from the one before, and what rounding leaves is made good', () => {
  const letters = [0, 1, 2, 3, 4].map((at) =>
    words(at * 2.5037, 8, '(\\0001) Tj').with(1, `0.75 0 0 -0.75 ${at * 2.5037} 8 cm`),
  );
  const lines = shorten(...letters.flat()).split('\n');
  const steps = lines.filter((line) => line.endsWith(' 0 Td')).map(parseFloat);
  assert.equal(steps.length, 4);
  assert.ok(Math.abs(steps.reduce((a, b) => a + b) - (4 * 2.5037) / 0.75) < 0.01);
  assert.equal(lines.filter((line) => line === 'q').length, 1);
});
