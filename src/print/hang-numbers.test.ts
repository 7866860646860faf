import assert from 'node:assert/strict';
import test from 'node:test';
import { toOperation, type Operation } from './content-operations.ts';
import { hangNumbers, moveBounds, readHangings } from './hang-numbers.ts';

const END = ((20 + 21) * 72) / 25.4;
const link = (left: number, top: number): string => `<< /Rect [${left} ${top - 10} ${left + 20} ${top}] >>`;

test('a number ends where its margin does; one whose line is taken stands a line below', () => {
  const hangings = readHangings([
    { id: 1, body: link(-1600, 700) },
    { id: 2, body: link(-1500, 700) },
    { id: 3, body: link(-1400, 600) },
  ]);
  assert.deepEqual(
    hangings.map(({ body }) => body),
    [700, 686, 600].map((top) => `<< /Rect [${[END - 20, top - 10, END, top].map((n) => n.toFixed(3)).join(' ')}] >>`),
  );
});

test('its page, in smaller letters, does not count for its line', () => {
  const withPage =
    '<< /Rect [-1600 690 -1570 702] /QuadPoints [-1600 690 -1580 690 -1580 700 -1600 700 -1575 692 -1570 692 -1570 702 -1575 702] >>';
  const [first, second] = readHangings([
    { id: 1, body: withPage },
    { id: 2, body: link(-1500, 686) },
  ]);
  assert.match(first?.body ?? '', /QuadPoints \[86\./);
  assert.equal(second?.up, 0);
});

test('the letters of a number are moved with it, and nothing else is', () => {
  const hangings = readHangings([{ id: 1, body: link(-1600, 700) }]);
  const hang = (operations: readonly Operation[]): Operation[] => hangNumbers([...operations], hangings);
  const setAt = (x: number): Operation => ({
    operator: 'words',
    words: {
      turn: '1 0 0 -1',
      x,
      y: 693,
      space: '/c0 cs',
      colour: '0 scn',
      shown: [{ right: 0, down: 0, font: '/f0 9 Tf', line: '(a) Tj', isReversed: false }],
    },
  });
  const [number, ...others] = ['-1600 693', '130.4 693', '-3 693'].map((at) => toOperation(`1 0 0 -1 ${at} cm`));
  assert.deepEqual(hang([number!, ...others, setAt(-1600), setAt(130)]), [
    toOperation(`1 0 0 -1 ${(END - 20).toFixed(4)} 693.0000 cm`),
    ...others,
    setAt(-1600 + (END + 1580)),
    setAt(130),
  ]);
  assert.throws(() => hang([toOperation('1 0 0 -1 -1600 500 cm')]), /no number in its margin/);
});

test('a table with such a number reaches as far as its margin', () => {
  const hangings = readHangings([{ id: 1, body: link(-1600, 700) }]);
  assert.equal(
    moveBounds('<< /BBox [-1600 600 420 720] >>', hangings),
    `<< /BBox [${[(END - 20).toFixed(3), 600, 420, 720].join(' ')}] >>`,
  );
  assert.equal(moveBounds('<< /BBox [57 600 420 720] >>', hangings), '<< /BBox [57 600 420 720] >>');
});
