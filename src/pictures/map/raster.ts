import type { Box } from '../box.ts';
import type { Line } from './path-text.ts';

const CELL = 4;

/** A coarse picture of a shape, which answers how much of a box the shape covers. */
export type Raster = { share: (box: Box) => number };

type Grid = { columns: number; rows: number; cells: Uint8Array };

function emptyGrid(width: number, height: number): Grid {
  const [columns, rows] = [Math.ceil(width / CELL), Math.ceil(height / CELL)];
  return { columns, rows, cells: new Uint8Array(columns * rows) };
}

/** Sums over all cells above and to the left, so that any box is counted with four look-ups. */
function buildRaster({ columns, rows, cells }: Grid): Raster {
  const sums = new Float64Array((columns + 1) * (rows + 1));
  const at = (column: number, row: number) => sums[row * (columns + 1) + column] ?? 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = cells[row * columns + column] ?? 0;
      sums[(row + 1) * (columns + 1) + column + 1] = cell + at(column, row + 1) + at(column + 1, row) - at(column, row);
    }
  }
  const clamp = (value: number, most: number) => Math.min(most, Math.max(0, value));
  return {
    share: ({ x, y, width, height }) => {
      const [left, right] = [clamp(Math.floor(x / CELL), columns), clamp(Math.ceil((x + width) / CELL), columns)];
      const [top, bottom] = [clamp(Math.floor(y / CELL), rows), clamp(Math.ceil((y + height) / CELL), rows)];
      const area = (right - left) * (bottom - top);
      return area <= 0 ? 0 : (at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top)) / area;
    },
  };
}

function crossings(lines: Line[], y: number): number[] {
  const found: number[] = [];
  for (const { points } of lines) {
    points.forEach(([x1, y1], i) => {
      const [x0, y0] = points[i === 0 ? points.length - 1 : i - 1] ?? [x1, y1];
      if (y0 > y !== y1 > y) found.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0));
    });
  }
  return found.sort((a, b) => a - b);
}

/** The inside of closed lines, holes left out. */
export function fillRaster(lines: Line[], width: number, height: number): Raster {
  const grid = emptyGrid(width, height);
  for (let row = 0; row < grid.rows; row++) {
    const edges = crossings(lines, (row + 0.5) * CELL);
    for (let i = 0; i + 1 < edges.length; i += 2) {
      const from = Math.max(0, Math.round((edges[i] ?? 0) / CELL));
      const to = Math.min(grid.columns, Math.round((edges[i + 1] ?? 0) / CELL));
      if (to > from) grid.cells.fill(1, row * grid.columns + from, row * grid.columns + to);
    }
  }
  return buildRaster(grid);
}

/** The cells that lines run through. */
export function strokeRaster(lines: Line[], width: number, height: number): Raster {
  const grid = emptyGrid(width, height);
  const mark = (x: number, y: number) => {
    const [column, row] = [Math.floor(x / CELL), Math.floor(y / CELL)];
    if (column >= 0 && column < grid.columns && row >= 0 && row < grid.rows)
      grid.cells[row * grid.columns + column] = 1;
  };
  for (const { points, isClosed } of lines) {
    points.forEach(([x1, y1], i) => {
      const [x0, y0] = points[i - 1] ?? (isClosed ? points.at(-1) : undefined) ?? [x1, y1];
      const steps = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / (CELL / 2)) || 1;
      for (let step = 0; step <= steps; step++) mark(x0 + ((x1 - x0) * step) / steps, y0 + ((y1 - y0) * step) / steps);
    });
  }
  return buildRaster(grid);
}
