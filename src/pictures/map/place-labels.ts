import { boxAround, isInside, isOverlapping, type Box } from '../box.ts';
import type { Candidate } from '../label-choice.ts';
import { boxesOfLead, nearestPoint } from './lead.ts';
import type { Ground } from './ground.ts';
import { boxOfLabel, type MapLabel } from './label.ts';
import { breakInTwo } from '../text-width.ts';

/** A place on the map, in units of its viewBox. */
export type MapPoint = { name: string; kind: string; x: number; y: number };

export const DOT_RADIUS = 3.5;
const BESIDE = DOT_RADIUS + 5;
const FAR = [26, 40, 56];
/** What it costs a label to lie wholly on lines; few do on more than a tenth. */
const INK_COST = 24;

type Weighed = [label: MapLabel, cost: number];

export function isTown({ kind }: { kind: string }): boolean {
  return kind === 'city' || kind === 'building';
}

/** The name in one line, or in two at a cost. */
function arrangeLines(name: string): [string[], number][] {
  const two = breakInTwo(name);
  return two.length === 2
    ? [
        [[name], 0],
        [two, 1],
      ]
    : [[[name], 0]];
}

function weigh(labels: Weighed[], size: number, ground: Ground, costOf: (box: Box) => number): Candidate<MapLabel>[] {
  return labels.flatMap(([place, own]) => {
    const box = boxOfLabel(place, size);
    if (!isInside(box, ground.area)) return [];
    const lead = place.lead ? boxesOfLead(place.lead) : [];
    return [{ place, boxes: [box, ...lead], cost: own + INK_COST * ground.ink.share(box) + costOf(box) }];
  });
}

/** The eight places round a dot, in the order cartographers prefer them: right, then above, then left and below. */
function surround({ x, y }: MapPoint, height: number): [MapLabel['anchor'], number, number, number][] {
  const level = height / 2 + DOT_RADIUS + 1;
  return [
    ['start', x + BESIDE, y, 0],
    ['end', x - BESIDE, y, 0.8],
    ['start', x + DOT_RADIUS, y - level, 1],
    ['start', x + DOT_RADIUS, y + level, 1.2],
    ['end', x - DOT_RADIUS, y - level, 1.6],
    ['end', x - DOT_RADIUS, y + level, 1.8],
    ['middle', x, y - level - 2, 2],
    ['middle', x, y + level + 2, 2.2],
  ];
}

/** Further off, on a lead, for towns that lie close together. */
function surroundFar({ x, y, name }: MapPoint, size: number): Weighed[] {
  const turns = Array.from({ length: 12 }, (_, i) => (i * Math.PI) / 6);
  return FAR.flatMap((away) =>
    turns.map((turn): Weighed => {
      const [dx, dy] = [Math.cos(turn), Math.sin(turn)];
      const anchor = dx > 0.3 ? 'start' : dx < -0.3 ? 'end' : 'middle';
      const place: MapLabel = { className: 'town-name', lines: [name], anchor, x: x + dx * away, y: y + dy * away };
      const from = nearestPoint(boxOfLabel(place, size), [x, y]);
      const to = [x + dx * (DOT_RADIUS + 3), y + dy * (DOT_RADIUS + 3)] as const;
      return [{ ...place, lead: { from, to } }, 4 + away / 10];
    }),
  );
}

export function townCandidates(point: MapPoint, size: number, ground: Ground): Candidate<MapLabel>[] {
  const near = arrangeLines(point.name).flatMap(([lines, own]) => {
    const { height } = boxOfLabel({ className: 'town-name', lines, anchor: 'start', x: 0, y: 0 }, size);
    return surround(point, height).map(([anchor, x, y, rank]): Weighed => [
      { className: 'town-name', lines, anchor, x, y },
      own + rank,
    ]);
  });
  return weigh([...near, ...surroundFar(point, size)], size, ground, () => 0);
}

/** Round the place an area is known by, a sea rather on water and a region rather on land. */
export function areaCandidates(point: MapPoint, size: number, ground: Ground): Candidate<MapLabel>[] {
  const isLand = point.kind === 'region' || point.kind === 'country';
  const className = point.kind === 'country' ? 'country' : 'area-name';
  const steps = Array.from({ length: 17 }, (_, i) => (i - 8) * 7);
  const labels = arrangeLines(point.name).flatMap(([lines, own]) =>
    steps.flatMap((dy) =>
      steps.map((dx): Weighed => [
        { className, lines, anchor: 'middle', x: point.x + dx, y: point.y + dy },
        own + Math.hypot(dx, dy * 1.5) / 10,
      ]),
    ),
  );
  const spot = boxAround(point.x, point.y, 10);
  return weigh(labels, size, ground, (box) => {
    const crossing = ground.ink.share(box) > 0 ? 2 : 0;
    const land = ground.land.share(box);
    const wrongGround = isLand ? 1 - land : point.kind === 'river' ? 0 : land;
    return crossing + 10 * wrongGround + (point.kind === 'islands' && isOverlapping(box, spot) ? 4 : 0);
  });
}
