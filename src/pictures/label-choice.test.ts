import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { isOverlapping, type Box } from './box.ts';
import { chooseLabels, type Candidate } from './label-choice.ts';

const box: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: 0, max: 300 }),
  y: fc.integer({ min: 0, max: 200 }),
  width: fc.integer({ min: 1, max: 80 }),
  height: fc.integer({ min: 1, max: 30 }),
});
const candidate: fc.Arbitrary<Candidate<number>> = fc.record({
  boxes: fc.array(box, { minLength: 1, maxLength: 2 }),
  cost: fc.integer({ min: 0, max: 20 }),
  place: fc.integer(),
});
const labels = fc.array(fc.array(candidate, { maxLength: 6 }), { maxLength: 15 });

test('chosen labels overlap neither each other nor an obstacle', () => {
  fc.assert(
    fc.property(labels, fc.array(box, { maxLength: 5 }), (candidates, obstacles) => {
      const chosen = chooseLabels(candidates, obstacles);
      chosen.forEach((a, i) => {
        const others = [...obstacles, ...chosen.flatMap((b, j) => (b && j !== i ? b.boxes : []))];
        return a?.boxes.forEach((one) => assert.ok(!others.some((other) => isOverlapping(one, other))));
      });
    }),
    { numRuns: 200, seed: 1 },
  );
});

const at = (x: number, cost = 0): Candidate<number> => ({
  boxes: [{ x, y: 0, width: 10, height: 10 }],
  cost,
  place: x,
});

test('a label takes the cheapest place that is free', () => {
  const [chosen] = chooseLabels([[at(50, 2), at(0, 1), at(100, 3)]], [{ x: 0, y: 0, width: 5, height: 5 }]);
  assert.equal(chosen?.place, 50);
});

test('a label makes way for one that can stand nowhere else', () => {
  const [flexible, fixed] = chooseLabels([[at(0, 0), at(50, 1)], [at(5)]], []);
  assert.deepEqual([flexible?.place, fixed?.place], [50, 5]);
});

test('a label is left out where there is no room', () => {
  assert.deepEqual(chooseLabels([[at(0)]], [{ x: 0, y: 0, width: 5, height: 5 }]), [undefined]);
});
