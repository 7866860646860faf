import type { Box } from './box.ts';

/** One way to place a label: the room it and its lead take. The lower its cost, the better it would stand there. */
export type Candidate<T> = { boxes: Box[]; cost: number; place: T };

type Choice<T> = (Candidate<T> | undefined)[];

const CLEARANCE = 1.5;
const ROUNDS = 4;

/** Whether two boxes overlap or stand closer than they should; asked some million times for a busy picture. */
const isNear = (a: Box, b: Box): boolean =>
  a.x - CLEARANCE < b.x + b.width &&
  b.x < a.x + a.width + CLEARANCE &&
  a.y - CLEARANCE < b.y + b.height &&
  b.y < a.y + a.height + CLEARANCE;

function isFree(boxes: Box[], taken: Box[]): boolean {
  return boxes.every((box) => !taken.some((other) => isNear(box, other)));
}

/** Boxes of the labels chosen so far, but for some. */
function boxesBut<T>(chosen: Choice<T>, ...without: number[]): Box[] {
  return chosen.flatMap((candidate, i) => (candidate && !without.includes(i) ? candidate.boxes : []));
}

/** Finds a place for a label that has none, where one other label is in the way and can stand elsewhere. */
function makeRoom<T>(i: number, possible: Candidate<T>[][], chosen: Choice<T>): void {
  for (const wish of possible[i] ?? []) {
    const inTheWay = chosen.flatMap((other, j) => (other && !isFree(wish.boxes, other.boxes) ? [j] : []));
    const [j, ...more] = inTheWay;
    if (j === undefined || more.length > 0) continue;
    const taken = [...boxesBut(chosen, j), ...wish.boxes];
    const elsewhere = possible[j]?.find(({ boxes }) => isFree(boxes, taken));
    if (!elsewhere) continue;
    chosen[i] = wish;
    chosen[j] = elsewhere;
    return;
  }
}

/**
 * Picks a candidate for each label so that no two labels overlap and none covers an obstacle. First come the labels with
 * the fewest ways to stand; then each may move, as long as that makes things better or lets another in. No room:
 * undefined.
 */
export function chooseLabels<T>(labels: Candidate<T>[][], obstacles: Box[]): Choice<T> {
  const possible = labels.map((candidates) =>
    candidates.filter(({ boxes }) => isFree(boxes, obstacles)).sort((a, b) => a.cost - b.cost),
  );
  const chosen: Choice<T> = labels.map(() => undefined);
  const order = possible
    .map((_, i) => i)
    .sort((a, b) => (possible[a]?.length ?? 0) - (possible[b]?.length ?? 0) || a - b);
  for (let round = 0; round < ROUNDS; round++) {
    const before = [...chosen];
    for (const i of order) {
      const others = boxesBut(chosen, i);
      chosen[i] = possible[i]?.find(({ boxes }) => isFree(boxes, others));
      if (!chosen[i]) makeRoom(i, possible, chosen);
    }
    if (chosen.every((candidate, i) => candidate === before[i])) break;
  }
  return chosen;
}
