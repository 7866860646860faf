const STEP = /^(-?[\d.]+) (-?[\d.]+) ([ml])$/;

/** So many points a rectangle has, one of them twice. */
const MOST_POINTS = 5;

/** The content of a page in which an outline that is a rectangle, as that of a rule is, is said in one line. */
export function shortenRectangles(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const points = lines[at]?.endsWith(' m') ? outlineAt(lines, at) : [];
    const rectangle = toRectangle(points);
    out.push(rectangle ?? lines[at] ?? '');
    if (rectangle !== undefined) at += points.length;
  }
  return out;
}

type Point = readonly [x: number, y: number];

/** The points of a short outline that is closed; none where there is no such outline. */
function outlineAt(lines: readonly string[], start: number): Point[] {
  const points: Point[] = [];
  for (let at = start; points.length <= MOST_POINTS; at++) {
    const line = lines[at] ?? '';
    if (line === 'h') return points;
    const [, x, y, operator] = STEP.exec(line) ?? [];
    if (x === undefined || (operator === 'm') !== (at === start)) return [];
    points.push([Number(x), Number(y)]);
  }
  return [];
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

const format = (number: number): string => String(Number(number.toFixed(4)));
