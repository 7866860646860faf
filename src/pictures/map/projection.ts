import {
  geoAzimuthalEqualArea,
  geoConicConformal,
  geoDistance,
  geoMercator,
  geoNaturalEarth1,
  geoPath,
  type GeoProjection,
} from 'd3-geo';
import type { LineString } from 'geojson';

/** West, south, east, north in degrees; east is less than west where the area crosses 180°. */
export type Bounds = readonly [number, number, number, number];

export type MapFrame = {
  projection: GeoProjection;
  width: number;
  height: number;
  /** Units of the viewBox per radian of the globe, at the middle of the map. */
  scale: number;
  /** The whole globe is on the map, so it ends before the frame does. */
  isWorld: boolean;
};

export const MAP_WIDTH = 576;
const MIN_HEIGHT = 300;
const MAX_HEIGHT = 480;
/** Geometry runs on behind the frame, so that no line is drawn where it is cut off. */
const BLEED = 3;

type Extent = { west: number; east: number; south: number; north: number };

function unwrap([west, south, east, north]: Bounds): Extent {
  return { west, south, north, east: east <= west ? east + 360 : east };
}

/** More than half way round, and not just round a pole. */
function isWholeWorld({ west, south, east, north }: Extent): boolean {
  return east - west > 180 && south < 40 && north > -40;
}

/** As seen from above a place, with areas as they are. */
function lookDown(lon: number, lat: number): GeoProjection {
  return geoAzimuthalEqualArea().rotate([-lon, -lat]).clipAngle(150);
}

/** The projection a cartographer would take for the area; conformal unless it is a continent or more. */
function chooseProjection({ west, south, east, north }: Extent): GeoProjection {
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  const [across, up] = [east - west, north - south];
  if (isWholeWorld({ west, south, east, north })) return geoNaturalEarth1().rotate([-lon, 0]);
  if (across > 180) return lookDown(lon, 90 * Math.sign(lat));
  if (across > 80 || up > 55 || Math.abs(lat) > 75) return lookDown(lon, lat);
  // A cone touching both sides of the equator is all but a cylinder.
  if (Math.abs(lat) < 10 || (south < -up / 4 && north > up / 4)) return geoMercator().rotate([-lon, 0]);
  return geoConicConformal()
    .parallels([south + up / 6, north - up / 6])
    .rotate([-lon, 0]);
}

/** The edge of the bounds along meridians and parallels, in small steps. */
function traceBounds({ west, south, east, north }: Extent): LineString {
  const steps = Array.from({ length: 33 }, (_, i) => i / 32);
  const along = (from: number, to: number, at: number) => from + (to - from) * at;
  return {
    type: 'LineString',
    coordinates: [
      ...steps.map((at) => [along(west, east, at), north]),
      ...steps.map((at) => [east, along(north, south, at)]),
      ...steps.map((at) => [along(east, west, at), south]),
      ...steps.map((at) => [west, along(south, north, at)]),
    ],
  };
}

function measureScale(projection: GeoProjection, width: number, height: number): number {
  const [x, y] = [width / 2, height / 2];
  const [left, right] = [projection.invert?.([x - 5, y]), projection.invert?.([x + 5, y])];
  if (!left || !right) throw new Error('The middle of a map must lie on the globe.');
  return 10 / geoDistance(left, right);
}

/** A map frame that shows all of the bounds; what is left of it shows the neighbourhood. */
export function fitProjection(bounds: Bounds): MapFrame {
  const extent = unwrap(bounds);
  const projection = chooseProjection(extent);
  const outline = traceBounds(extent);
  projection.fitWidth(MAP_WIDTH, outline);
  const [[, top], [, bottom]] = geoPath(projection).bounds(outline);
  const height = Math.round(Math.min(MAX_HEIGHT, Math.max(MIN_HEIGHT, bottom - top)));
  projection.fitSize([MAP_WIDTH, height], outline);
  projection.clipExtent([
    [-BLEED, -BLEED],
    [MAP_WIDTH + BLEED, height + BLEED],
  ]);
  return {
    projection,
    width: MAP_WIDTH,
    height,
    scale: measureScale(projection, MAP_WIDTH, height),
    isWorld: isWholeWorld(extent),
  };
}

/** Which of the world-atlas files suits the area: a small one needs the finer coast. */
export function chooseAtlas(bounds: Bounds): '10m' | '50m' {
  const { west, east, south, north } = unwrap(bounds);
  const across = (east - west) * Math.cos((((south + north) / 2) * Math.PI) / 180);
  return Math.max(across, north - south) < 12 ? '10m' : '50m';
}
