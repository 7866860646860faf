import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { formatPath, type Line, type Point } from './path-text.ts';

/** Walks the path data back to points. */
function readPoints(text: string): number[][] {
  const numbers = [...text.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(([number]) => Number(number));
  let [x, y] = [0, 0];
  return Array.from({ length: numbers.length / 2 }, (_, i) => {
    [x, y] = [x + (numbers[2 * i] ?? 0), y + (numbers[2 * i + 1] ?? 0)];
    return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
  });
}

const line = (points: Point[], isClosed = false): Line => ({ points, isClosed });

test('path data is short and closed where the line is', () => {
  assert.equal(
    formatPath([
      line(
        [
          [0.5, -0.25],
          [10, 10],
          [10.55, 9],
        ],
        true,
      ),
    ]),
    'M.5-.2l9.5 10.2.6-1z',
  );
  assert.equal(
    formatPath([
      line([
        [0, 0],
        [0.01, 0.01],
      ]),
    ]),
    '',
  );
});

test('rounding errors do not add up along a line', () => {
  const coordinate = fc.double({ min: -5, max: 600, noNaN: true });
  const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 60 });
  fc.assert(
    fc.property(points, (path) => {
      const wanted = path.map((point) => point.map((value) => Math.round(value * 10) / 10));
      const kept = wanted.filter((point, i) => i === 0 || point.join() !== wanted[i - 1]?.join());
      if (kept.length < 2) return;
      const read = readPoints(formatPath([line(path)]));
      kept.forEach((point, i) => {
        point.forEach((value, axis) => assert.ok(Math.abs(value - (read[i]?.[axis] ?? Number.NaN)) < 0.05));
      });
    }),
  );
});
