import { growBox, isInside, type Box } from '../box.ts';
import { formatCountryName } from './country-names.ts';
import type { CountryShape } from './country-shape.ts';
import type { Candidate } from '../label-choice.ts';
import { boxesOfLead, nearestPoint, type Lead } from './lead.ts';
import type { Ground } from './ground.ts';
import { boxOfLabel, type MapLabel } from './label.ts';
import { breakInTwo } from '../text-width.ts';

const STEP = 6;
/** How far off its country a name may stand. */
const REACH = 32;
/** A name with less of it on its country than this would seem to belong to another. */
const LEAST_SHARE = 0.45;
const INK_COST = 22;

/** On its own land, clear of lines and roomy. */
function costInside(box: Box, { raster }: CountryShape, { ink }: Ground): number {
  return 14 * (1 - raster.share(box)) + INK_COST * ink.share(box) + 2 * (1 - raster.share(growBox(box, 14)));
}

/** On the water beside it: well for an archipelago, odd for a country that has room enough of its own. */
function costAtSea(box: Box, { mainArea }: CountryShape, { ink, land }: Ground): number {
  return 8 + (2 * mainArea) / areaOf(box) + INK_COST * ink.share(box) + 40 * land.share(box);
}

function areaOf({ width, height }: Box): number {
  return width * height;
}

function lengthOf({ from, to }: Lead): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}

/** On other ground, with a lead to it. */
function costOnLead(box: Box, lead: Lead, { ink, land }: Ground): number {
  return 26 + lengthOf(lead) / 6 + INK_COST * ink.share(box) + 6 * land.share(box);
}

/** The shortest lead from a box to a point well inside. */
function findLead(box: Box, { anchors }: CountryShape): Lead {
  const leads = anchors.map((to): Lead => ({ from: nearestPoint(box, to), to }));
  return leads.reduce((a, b) => (lengthOf(b) < lengthOf(a) ? b : a));
}

function weigh(place: MapLabel, size: number, shape: CountryShape, ground: Ground): Candidate<MapLabel> | undefined {
  const box = boxOfLabel(place, size);
  if (!isInside(box, ground.area)) return undefined;
  const away = Math.hypot(place.x - shape.centre[0], place.y - shape.centre[1]) / 100 + place.lines.length * 0.3;
  const share = shape.raster.share(box);
  if (share >= LEAST_SHARE) return { place, boxes: [box], cost: away + costInside(box, shape, ground) };
  if (share > 0) return undefined;
  const isAtSea = ground.land.share(box) < 0.1;
  const isBeside = shape.main.share(growBox(box, 7)) > 0;
  if (isAtSea && isBeside) return { place, boxes: [box], cost: away + costAtSea(box, shape, ground) };
  // On another country's land a lead says clearly enough what a speck is called, but would confuse for a larger country.
  const mayLead = isAtSea || (shape.mainArea < areaOf(box) / 3 && ground.focus.share(box) === 0);
  const lead = mayLead ? findLead(box, shape) : undefined;
  if (!lead || lengthOf(lead) < 8 || lengthOf(lead) > REACH) return undefined;
  return { place: { ...place, lead }, boxes: [box, ...boxesOfLead(lead)], cost: away + costOnLead(box, lead, ground) };
}

/** Ways to name a country on the map, best of all on its own land. */
export function countryCandidates(country: string, shape: CountryShape, size: number, ground: Ground) {
  const name = formatCountryName(country);
  const two = breakInTwo(name);
  const around = growBox(shape.bounds, REACH);
  const candidates: Candidate<MapLabel>[] = [];
  for (const lines of two.length === 2 ? [[name], two] : [[name]]) {
    for (let y = around.y; y <= around.y + around.height; y += STEP) {
      for (let x = around.x; x <= around.x + around.width; x += STEP) {
        const candidate = weigh({ className: 'country', lines, anchor: 'middle', x, y }, size, shape, ground);
        if (candidate) candidates.push(candidate);
      }
    }
  }
  return candidates;
}
