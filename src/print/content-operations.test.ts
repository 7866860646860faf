import assert from 'node:assert/strict';
import test from 'node:test';
import { readOperations } from './content-operations.ts';

test('a line is an operation; properties over several lines are one', () => {
  assert.deepEqual(
    readOperations(
      '/Span <<\n  /ActualText (a b)\n  /MCID 0\n>> BDC\n/Artifact <<\n  /A <<\n    /B 1\n  >>\n>> BDC\n(x y) Tj\nEMC',
    ),
    [
      { operator: 'BDC', line: '/Span<</ActualText (a b)/MCID 0>>BDC' },
      { operator: 'BDC', line: '/Artifact<</A <</B 1>>>>BDC' },
      { operator: 'Tj', line: '(x y) Tj' },
      { operator: 'EMC', line: 'EMC' },
    ],
  );
});

test('so is an outline, and so are words that are set alone', () => {
  const words = ['q', '1 0 0 -1 56.5 700 cm', '/c0 cs', '0 scn', 'BT', '0 Tr', '/f0 9 Tf', '1 0 0 -1 0 0 Tm'];
  const again = ['/ReversedChars BMC', '0 Tr', '/f0 9 Tf', '1 0 0 -1 4.5 -1 Tm', '(b\r\u0085) Tj', 'EMC'];
  const lines = [...words, '(a) Tj', ...again, 'ET', 'Q', '0 0 m', '1.5 0 l', 'h', '2 2 m', '3 -3 l', 'S'];
  const font = '/f0 9 Tf';
  const shown = [
    { right: 0, down: 0, font, line: '(a) Tj', isReversed: false },
    { right: 4.5, down: -1, font, line: '(b\r\u0085) Tj', isReversed: true },
  ];
  assert.deepEqual(readOperations(lines.join('\n')), [
    { operator: 'words', words: { turn: '1 0 0 -1', x: 56.5, y: 700, space: '/c0 cs', colour: '0 scn', shown } },
    { operator: 'outline', line: '0 0 m\n1.5 0 l\nh' },
    { operator: 'outline', line: '2 2 m\n3 -3 l' },
    { operator: 'S', line: 'S' },
  ]);
});

test('words among which other parts begin are operations each', () => {
  const lines = ['q', '1 0 0 -1 56.5 700 cm', '/c0 cs', '0 scn', 'BT', '/Artifact BMC', '(a) Tj', 'EMC', 'ET', 'Q'];
  assert.deepEqual(
    readOperations(lines.join('\n')).map(({ operator }) => operator),
    ['q', 'cm', 'cs', 'scn', 'BT', 'BMC', 'Tj', 'EMC', 'ET', 'Q'],
  );
});
