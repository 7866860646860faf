import type { Box } from '../box.ts';
import { chooseLabels, type Candidate } from '../label-choice.ts';
import type { CountryShape } from './country-shape.ts';
import type { Ground } from './ground.ts';
import type { MapFrame } from './projection.ts';

/** Where the globe stands: the upper left corner of its square. */
export type Inset = { x: number; y: number; radius: number; box: Box };

const MARGIN = 14;
const RADII = [46, 36];
/** A map wider than this many radians of the globe shows so much of it that a globe beside it says nothing new. */
const WIDEST = 1.4;
/** So much of what can be seen of a country may be hidden without loss. */
const SHARE_TO_SPARE = 0.15;

/** How much of what can be seen of a country a box would hide. */
function shareHidden(box: Box, { raster, bounds }: CountryShape): number {
  const whole = raster.share(bounds) * bounds.width * bounds.height;
  return whole === 0 ? 0 : (raster.share(box) * box.width * box.height) / whole;
}

function costOfHiding(box: Box, { land, focus, ink, shapesByCountry }: Ground): number {
  const hidden = [...shapesByCountry.values()].map((shape) => shareHidden(box, shape) - SHARE_TO_SPARE);
  return 24 * focus.share(box) + 4 * land.share(box) + 6 * ink.share(box) + 20 * Math.max(0, ...hidden);
}

/** Squares along the edges of the frame, the corners first. */
function squaresAlongEdges({ width, height }: MapFrame, side: number): { x: number; y: number; cost: number }[] {
  const [right, bottom] = [width - MARGIN - side, height - MARGIN - side];
  const stops = Array.from({ length: 9 }, (_, i) => ({ at: i / 8, cost: i % 8 === 0 ? 0 : 1.5 }));
  const between = (far: number, at: number) => MARGIN + (far - MARGIN) * at;
  return stops.flatMap(({ at, cost }) => [
    { x: right, y: between(bottom, at), cost },
    { x: MARGIN, y: between(bottom, at), cost: cost + 0.2 },
    { x: between(right, at), y: MARGIN, cost: cost + 0.4 },
    { x: between(right, at), y: bottom, cost: cost + 0.4 },
  ]);
}

/** A corner, or else a place along an edge, where the globe hides no place and as little land as possible. */
export function placeInset(frame: MapFrame, ground: Ground, places: Box[]): Inset | undefined {
  if (frame.isWorld || frame.width / frame.scale > WIDEST) return undefined;
  const candidates = RADII.flatMap((radius, rank) =>
    squaresAlongEdges(frame, 2 * radius).map(({ x, y, cost }): Candidate<Inset> => {
      const box = { x, y, width: 2 * radius, height: 2 * radius };
      return { place: { x, y, radius, box }, boxes: [box], cost: cost + 2 * rank + costOfHiding(box, ground) };
    }),
  );
  return chooseLabels([candidates], places)[0]?.place;
}
