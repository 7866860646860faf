import { boxAround, growBox, type Box } from './box.ts';
import { countryCandidates } from './map/country-labels.ts';
import { drawGlobe } from './map/globe.ts';
import { placeInset } from './map/inset.ts';
import { chooseLabels } from './label-choice.ts';
import { buildLand, type Land } from './map/land.ts';
import { buildGround, type Ground } from './map/ground.ts';
import { drawLabel } from './map/label.ts';
import { formatPath, projectLines } from './map/path-text.ts';
import { areaCandidates, DOT_RADIUS, isTown, townCandidates, type MapPoint } from './map/place-labels.ts';
import { fitProjection, type Bounds, type MapFrame } from './map/projection.ts';
import { buildScaleBars, drawScaleBar, placeScaleBar, type ScaleBar } from './map/scale-bar.ts';
import { element, picture } from './svg.ts';
import type { WorldTopology } from './world.ts';

export { chooseAtlas } from './map/projection.ts';
export { findUnknownCountries } from './map/country-names.ts';
export type { WorldTopology } from './world.ts';

export type MapPlace = { id: string; name: string; at: readonly [lon: number, lat: number]; kind: string };

export type MapInput = {
  /** Prefix of the ids in the picture: unique on its page. */
  id: string;
  title: string;
  description: string;
  bounds: Bounds;
  /** Countries in focus and countries labelled, named as the map data names them; others are ignored. */
  focus: readonly string[];
  labels: readonly string[];
  places: readonly MapPlace[];
  /** BCP 47, for the number on the scale bar. */
  language: string;
};

/**
 * The largest type, in units of the viewBox, that the stylesheet sets in each layer: on wide screens and paper, and on
 * narrow screens, where the whole map is drawn smaller.
 */
const TYPE_SIZES = { wide: 14, narrow: 24 };

type Scene = { frame: MapFrame; ground: Ground; points: MapPoint[]; bars: ScaleBar[]; taken: Box[] };

function projectPlaces({ projection, width, height }: MapFrame, places: readonly MapPlace[]): MapPoint[] {
  return places.flatMap(({ name, kind, at: [lon, lat] }) => {
    const [x, y] = projection([lon, lat]) ?? [-1, -1];
    return x > 0 && x < width && y > 0 && y < height ? [{ name, kind, x, y }] : [];
  });
}

/** Everything lettered, for one size of type: places first, since a country's name has more room to give way. */
function drawLettering({ frame, ground, points, bars, taken }: Scene, size: number): string {
  const bar = placeScaleBar(frame, ground, bars, size, taken);
  const fixed = bar ? [...taken, bar.box] : taken;
  const places = chooseLabels(
    points.map((point) => (isTown(point) ? townCandidates : areaCandidates)(point, size, ground)),
    fixed,
  ).flatMap((label) => label ?? []);
  const countries = chooseLabels(
    [...ground.shapesByCountry].map(([country, shape]) => countryCandidates(country, shape, size, ground)),
    // A country's name right beside a dot would read as the name of a town.
    [...fixed.map((box) => growBox(box, 5)), ...places.flatMap(({ boxes }) => boxes)],
  ).flatMap((label) => label ?? []);
  return [...countries, ...places].map(({ place }) => drawLabel(place)).join('') + (bar ? drawScaleBar(bar) : '');
}

function drawGround(id: string, frame: MapFrame, { text }: Land): string {
  const { width, height, projection, isWorld } = frame;
  const shape = `${id}-land`;
  return [
    // The same line is the edge of the land and the coast: written once, used twice.
    element('defs', {}, element('path', { id: shape, d: text.land })),
    element('path', {
      class: 'sea',
      d: isWorld ? formatPath(projectLines(projection, { type: 'Sphere' })) : `M0 0H${width}V${height}H0z`,
    }),
    element('use', { class: 'land', href: `#${shape}` }),
    text.focus ? element('path', { class: 'land focus', d: text.focus }) : '',
    element('use', { class: 'coast', href: `#${shape}` }),
    text.border ? element('path', { class: 'border', d: text.border }) : '',
  ].join('');
}

/** A locator map as SVG text. The same input always gives the same text. */
export function drawMap(input: MapInput, topology: WorldTopology): string {
  const frame = fitProjection(input.bounds);
  const land = buildLand(topology, frame, input.focus);
  const ground = buildGround(land, frame, input.labels);
  const points = projectPlaces(frame, input.places);
  const towns = points.filter(isTown);
  const dots = towns.map(({ x, y }) => boxAround(x, y, 2 * DOT_RADIUS));
  const inset = placeInset(
    frame,
    ground,
    points.map((point) => boxAround(point.x, point.y, isTown(point) ? 28 : 60, 28)),
  );
  const taken = inset ? [...dots, inset.box] : dots;
  const scene: Scene = { frame, ground, points, bars: buildScaleBars(frame, input.language), taken };
  return picture(
    { id: input.id, className: 'map', title: input.title, description: input.description, ...frame },
    drawGround(input.id, frame, land),
    ...towns.map(({ x, y }) => element('circle', { class: 'town', cx: x, cy: y, r: DOT_RADIUS })),
    element('g', { class: 'wide' }, drawLettering(scene, TYPE_SIZES.wide)),
    // Hidden unless a stylesheet shows it in place of the other.
    element('g', { class: 'narrow', display: 'none' }, drawLettering(scene, TYPE_SIZES.narrow)),
    inset ? drawGlobe(topology, frame, inset) : '',
    element('path', { class: 'frame', d: `M.5.5H${frame.width - 0.5}V${frame.height - 0.5}H.5z` }),
  );
}
