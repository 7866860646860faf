import { boxAround, type Box } from '../box.ts';
import type { Line, Point } from './path-text.ts';
import { fillRaster, type Raster } from './raster.ts';

/** What can be seen of a country on a map. */
export type CountryShape = {
  raster: Raster;
  /** Its largest part alone: the mainland, or the main island. */
  main: Raster;
  mainArea: number;
  centre: Point;
  bounds: Box;
  /** Points well inside, where a lead may end. */
  anchors: Point[];
};

function twiceArea(points: Point[]): number {
  return points.reduce((sum, [x, y], i) => {
    const [px, py] = points.at(i - 1) ?? [x, y];
    return sum + px * y - x * py;
  }, 0);
}

function findCentre(points: Point[]): Point {
  const sixTimes = 3 * twiceArea(points);
  if (sixTimes === 0) return points[0] ?? [0, 0];
  let [sumX, sumY] = [0, 0];
  points.forEach(([x, y], i) => {
    const [px, py] = points.at(i - 1) ?? [x, y];
    sumX += (px + x) * (px * y - x * py);
    sumY += (py + y) * (px * y - x * py);
  });
  return [sumX / sixTimes, sumY / sixTimes];
}

function boundsOf(points: Point[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function findAnchors({ x, y, width, height }: Box, main: Raster): Point[] {
  const anchors: Point[] = [];
  const step = Math.max(8, Math.max(width, height) / 10);
  for (let atY = y; atY <= y + height; atY += step) {
    for (let atX = x; atX <= x + width; atX += step)
      if (main.share(boxAround(atX, atY, 8)) === 1) anchors.push([atX, atY]);
  }
  return anchors;
}

export function buildShape(lines: Line[], width: number, height: number): CountryShape {
  const larger = (a: Line, b: Line) => (Math.abs(twiceArea(b.points)) > Math.abs(twiceArea(a.points)) ? b : a);
  const mainPart = lines.reduce(larger);
  const main = fillRaster([mainPart], width, height);
  const centre = findCentre(mainPart.points);
  const anchors = findAnchors(boundsOf(mainPart.points), main);
  return {
    raster: fillRaster(lines, width, height),
    main,
    mainArea: Math.abs(twiceArea(mainPart.points)) / 2,
    centre,
    bounds: boundsOf(lines.flatMap(({ points }) => points)),
    anchors: anchors.length > 0 ? anchors : [centre],
  };
}
