import { geoOrthographic, type GeoProjection } from 'd3-geo';
import type { LineString, MultiPolygon } from 'geojson';
import type { Inset } from './inset.ts';
import { formatPath, projectLines } from './path-text.ts';
import type { MapFrame } from './projection.ts';
import { element } from '../svg.ts';
import { findCountries, mergeCountries, simplifyWorld, type WorldTopology } from '../world.ts';

const SMALLEST_WINDOW = 8;

const landByTopology = new WeakMap<WorldTopology, MultiPolygon>();

/** Land coarse enough for a globe the size of a coin, the same for every map. */
function buildGlobeLand(topology: WorldTopology): MultiPolygon {
  const world = simplifyWorld(topology, 44, 1.5);
  const land = landByTopology.get(topology) ?? mergeCountries(world, findCountries(world));
  landByTopology.set(topology, land);
  return land;
}

/** The edge of the map as a line on the globe. */
function traceFrame({ projection, width, height }: MapFrame): LineString {
  const steps = Array.from({ length: 9 }, (_, i) => i / 8);
  const edge = [
    ...steps.map((at) => [at * width, 0]),
    ...steps.map((at) => [width, at * height]),
    ...steps.map((at) => [(1 - at) * width, height]),
    ...steps.map((at) => [0, (1 - at) * height]),
  ] as [number, number][];
  return { type: 'LineString', coordinates: edge.flatMap((point) => [projection.invert?.(point) ?? []]) };
}

function drawWindow(globe: GeoProjection, frame: MapFrame): string {
  const outline = projectLines(globe, traceFrame(frame));
  const points = outline.flatMap((line) => line.points);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const size = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  if (size >= SMALLEST_WINDOW) return element('path', { class: 'window', d: formatPath(outline) });
  const [cx, cy] = [(Math.max(...xs) + Math.min(...xs)) / 2, (Math.max(...ys) + Math.min(...ys)) / 2];
  return element('circle', { class: 'window', cx, cy, r: SMALLEST_WINDOW / 2 });
}

/** A small globe that shows where on Earth the map is. */
export function drawGlobe(topology: WorldTopology, frame: MapFrame, { x, y, radius }: Inset): string {
  const [lon, lat] = frame.projection.invert?.([frame.width / 2, frame.height / 2]) ?? [0, 0];
  const globe = geoOrthographic()
    // Seen a little from the equator: the shapes at the rim are the ones a reader knows the world by.
    .rotate([-lon, -lat * 0.6])
    .scale(radius - 1)
    .translate([radius, radius])
    .clipAngle(90);
  const circle = { cx: radius, cy: radius, r: radius - 1 };
  return element(
    'g',
    { class: 'inset', transform: `translate(${Math.round(x)} ${Math.round(y)})` },
    element('circle', { class: 'sea', ...circle }),
    element('path', { class: 'land', d: formatPath(projectLines(globe, buildGlobeLand(topology)), 2) }),
    drawWindow(globe, frame),
    element('circle', { class: 'globe', ...circle }),
  );
}
