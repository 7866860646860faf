import type { Box } from '../box.ts';
import { buildShape, type CountryShape } from './country-shape.ts';
import type { Land } from './land.ts';
import type { MapFrame } from './projection.ts';
import { fillRaster, strokeRaster, type Raster } from './raster.ts';

/** What lies under a label: how much land, focus and line a box would cover. */
export type Ground = {
  land: Raster;
  focus: Raster;
  ink: Raster;
  /** The countries that bear their names, as far as they can be seen. */
  shapesByCountry: Map<string, CountryShape>;
  /** The frame without its margin. */
  area: Box;
};

/** Labels keep this far from the frame. */
const MARGIN = 5;

export function buildGround(lines: Land, { width, height }: MapFrame, named: readonly string[]): Ground {
  const shapes = named.flatMap((name): [string, CountryShape][] => {
    const visible = lines.linesByCountry.get(name);
    return visible ? [[name, buildShape(visible, width, height)]] : [];
  });
  return {
    land: fillRaster(lines.land, width, height),
    focus: fillRaster(lines.focus, width, height),
    ink: strokeRaster([...lines.land, ...lines.border], width, height),
    shapesByCountry: new Map(shapes),
    area: { x: MARGIN, y: MARGIN, width: width - 2 * MARGIN, height: height - 2 * MARGIN },
  };
}
