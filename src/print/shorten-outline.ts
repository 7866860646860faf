import { roundNumbers } from './content-numbers.ts';

/** An outline in as few words as draw the same: one that is a rectangle, as that of a rule is, is said in one line. */
export function shortenOutline(outline: string): string {
  const rectangle = outline.length < LONGEST && outline.endsWith('\nh') ? toRectangle(pointsOf(outline)) : undefined;
  return rectangle ?? roundNumbers(outline);
}

/** A rectangle has four points, and a line for each. */
const LONGEST = 200;

type Point = readonly [x: number, y: number];

/** The points of an outline of straight lines; none where one is bent. */
function pointsOf(outline: string): Point[] {
  const points = outline
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split(' '));
  return points.some(({ length }) => length !== 3) ? [] : points.map(([x, y]): Point => [Number(x), Number(y)]);
}

function toRectangle(points: readonly Point[]): string | undefined {
  const corners = points.filter(([x, y], at) => at === 0 || x !== points[at - 1]?.[0] || y !== points[at - 1]?.[1]);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const isUpright = corners.every(([x, y], at) => {
    const [nextX, nextY] = corners[(at + 1) % corners.length] ?? [];
    return (x === nextX) !== (y === nextY);
  });
  if (corners.length !== 4 || !isUpright || new Set(xs).size !== 2 || new Set(ys).size !== 2) return undefined;
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  return [left, bottom, Math.max(...xs) - left, Math.max(...ys) - bottom].map(format).join(' ') + ' re';
}

const format = (number: number): string => String(Math.round(number * 100) / 100);
