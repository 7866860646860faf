import { geoPath, type GeoContext, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import { formatNumber } from '../svg.ts';

export type Point = readonly [number, number];
export type Line = { points: Point[]; isClosed: boolean };

/** What a geometry becomes on paper: its lines and rings, clipped as the projection clips. */
export function projectLines(projection: GeoProjection, geometry: GeoPermissibleObjects): Line[] {
  const lines: Line[] = [];
  const context: GeoContext = {
    beginPath: () => undefined,
    moveTo: (x, y) => void lines.push({ points: [[x, y]], isClosed: false }),
    lineTo: (x, y) => void lines.at(-1)?.points.push([x, y]),
    closePath: () => {
      const line = lines.at(-1);
      if (line) line.isClosed = true;
    },
    arc: () => undefined,
  };
  geoPath(projection, context)(geometry);
  return lines;
}

const toUnits = (value: number, perUnit: number) => Math.round(value * perUnit);

/** Numbers one after another; a minus sign or a point that follows a fraction parts them well enough. */
function joinNumbers(numbers: number[]): string {
  let text = '';
  for (const number of numbers) {
    const written = formatNumber(number).replace(/^(-?)0\./, '$1.');
    const isParted = written.startsWith('-') || (written.startsWith('.') && /\.\d+$/.test(text));
    text += text === '' || isParted ? written : ` ${written}`;
  }
  return text;
}

function formatLine({ points, isClosed }: Line, perUnit: number): string {
  const whole = points.map(([x, y]): [number, number] => [toUnits(x, perUnit), toUnits(y, perUnit)]);
  const kept = whole.filter(([x, y], i) => i === 0 || x !== whole[i - 1]?.[0] || y !== whole[i - 1]?.[1]);
  if (kept.length < (isClosed ? 3 : 2)) return '';
  const start = kept[0] ?? [0, 0];
  // Steps between rounded points, not rounded steps, so that errors cannot add up.
  const steps = kept.slice(1).flatMap(([x, y], i) => [x - (kept[i]?.[0] ?? 0), y - (kept[i]?.[1] ?? 0)]);
  const scaled = (numbers: number[]) => joinNumbers(numbers.map((number) => number / perUnit));
  return `M${scaled(start)}l${scaled(steps)}${isClosed ? 'z' : ''}`;
}

/** Lines as path data with steps relative to the point before; `perUnit` 10 keeps one decimal, 2 halves. */
export function formatPath(lines: Line[], perUnit = 10): string {
  return lines.map((line) => formatLine(line, perUnit)).join('');
}
