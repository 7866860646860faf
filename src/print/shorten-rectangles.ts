import type { Operation } from './content-operations.ts';

/** So many points a rectangle has, one of them twice. */
const MOST_POINTS = 5;

/** The content of a page in which an outline that is a rectangle, as that of a rule is, is said in one line. */
export function shortenRectangles(operations: readonly Operation[]): Operation[] {
  const out: Operation[] = [];
  let next = 0;
  operations.forEach((operation, at) => {
    if (at < next) return;
    const points = operation.operator === 'm' ? outlineAt(operations, at) : [];
    const line = toRectangle(points);
    if (line !== undefined) next = at + points.length + 1;
    out.push(line === undefined ? operation : { operator: 're', line });
  });
  return out;
}

type Point = readonly [x: number, y: number];

/** The points of a short outline that is closed; none where there is no such outline. */
function outlineAt(operations: readonly Operation[], start: number): Point[] {
  const count = operations.slice(start, start + MOST_POINTS + 1).findIndex(({ operator }) => operator === 'h');
  const outline = operations.slice(start, start + Math.max(count, 0));
  if (outline.some(({ operator }, at) => operator !== (at === 0 ? 'm' : 'l'))) return [];
  return outline.map(({ line }): Point => {
    const [x, y] = line.split(' ');
    return [Number(x), Number(y)];
  });
}

function toRectangle(points: readonly Point[]): string | undefined {
  if (points.length < 4) return undefined;
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

const format = (number: number): string => String(Number(number.toFixed(4)));
