import { growBox, isOverlapping, type Box } from './box.ts';

/** One way to place a label: the room it and its lead take. The lower its cost, the better it would stand there. */
export type Candidate<T> = { boxes: Box[]; cost: number; place: T };

const CLEARANCE = 1.5;
const ROUNDS = 4;

function isFree(boxes: Box[], taken: Box[]): boolean {
  return boxes.every((box) => {
    const grown = growBox(box, CLEARANCE);
    return !taken.some((other) => isOverlapping(grown, other));
  });
}

/**
 * Picks a candidate for each label so that no two labels overlap and none covers an obstacle. First come the labels with
 * the fewest ways to stand; then each may move again, as long as that makes things better. No room: undefined.
 */
export function chooseLabels<T>(labels: Candidate<T>[][], obstacles: Box[]): (Candidate<T> | undefined)[] {
  const possible = labels.map((candidates) =>
    candidates.filter(({ boxes }) => isFree(boxes, obstacles)).sort((a, b) => a.cost - b.cost),
  );
  const chosen: (Candidate<T> | undefined)[] = labels.map(() => undefined);
  const order = possible
    .map((_, i) => i)
    .sort((a, b) => (possible[a]?.length ?? 0) - (possible[b]?.length ?? 0) || a - b);
  for (let round = 0; round < ROUNDS; round++) {
    for (const i of order) {
      const others = chosen.flatMap((candidate, j) => (candidate && j !== i ? candidate.boxes : []));
      chosen[i] = possible[i]?.find(({ boxes }) => isFree(boxes, others));
    }
  }
  return chosen;
}
