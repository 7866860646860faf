import { geoDistance } from 'd3-geo';
import { boxAround, type Box } from '../box.ts';
import { chooseLabels, type Candidate } from '../label-choice.ts';
import type { Ground } from './ground.ts';
import type { MapFrame } from './projection.ts';
import { element, escapeText, formatNumber } from '../svg.ts';
import { measureText } from '../text-width.ts';

const EARTH_RADIUS_KM = 6371;
const LONGEST_BAR = 100;
const SHORTEST_BAR = 30;
/** From here on a bar would mislead unless it says where it holds. */
const NOTABLE_DISTORTION = 1.1;
const MARGIN = 14;
const GAP = 8;

export type ScaleBar = { length: number; label: string };
export type PlacedBar = ScaleBar & { x: number; y: number; box: Box };

function measureUnitsPerKm({ projection }: MapFrame, x: number, y: number): number | undefined {
  const [left, right] = [projection.invert?.([x - 5, y]), projection.invert?.([x + 5, y])];
  if (!left || !right || ![...left, ...right].every(Number.isFinite)) return undefined;
  return 10 / (geoDistance(left, right) * EARTH_RADIUS_KM);
}

function formatLatitude(degrees: number): string {
  const whole = Math.round(degrees);
  return whole === 0 ? 'the equator' : `${Math.abs(whole)}° ${whole < 0 ? 'S' : 'N'}`;
}

/** Bars of round numbers of kilometres, the longest first, measured on the projection; none for a world map. */
export function buildScaleBars(frame: MapFrame, language: string): ScaleBar[] {
  const { width, height } = frame;
  const middle = measureUnitsPerKm(frame, width / 2, height / 2);
  if (frame.isWorld || middle === undefined) return [];
  const rows = [0.08, 0.5, 0.92].map((at) => measureUnitsPerKm(frame, width / 2, height * at) ?? middle);
  const isUneven = Math.max(...rows) / Math.min(...rows) > NOTABLE_DISTORTION;
  const [, latitude = 0] = frame.projection.invert?.([width / 2, height / 2]) ?? [];
  const where = isUneven ? ` at ${formatLatitude(latitude)}` : '';
  const power = 10 ** Math.floor(Math.log10(LONGEST_BAR / middle));
  return [5, 2, 1, 0.5]
    .map((step) => step * power)
    .filter((km) => km * middle <= LONGEST_BAR && km * middle >= SHORTEST_BAR)
    .map((km) => ({ length: km * middle, label: `${km.toLocaleString(language)} km${where}` }));
}

/** Along the foot of the map, or else its head, on plain sea or plain land: no line may run through the number. */
export function placeScaleBar(frame: MapFrame, ground: Ground, bars: ScaleBar[], size: number, taken: Box[]) {
  const rows = [0, 1, 2, 3].flatMap((row) => [
    { y: frame.height - MARGIN - 4 - row * 16, rowCost: row * 0.6 },
    { y: MARGIN + 6 + row * 16, rowCost: 3 + row * 0.6 },
  ]);
  const candidates = bars.flatMap((bar, rank) => {
    const width = bar.length + GAP + measureText(bar.label, size);
    const far = frame.width - 2 * MARGIN - width;
    return rows.flatMap(({ y, rowCost }) =>
      Array.from({ length: 13 }, (_, i): Candidate<PlacedBar> => {
        const x = MARGIN + (far * i) / 12;
        const box = boxAround(x + width / 2, y, width, size + 4);
        const onGround = 8 * ground.focus.share(box) + ground.land.share(box) + 60 * ground.ink.share(box);
        return { place: { ...bar, x, y, box }, boxes: [box], cost: rank + rowCost + i * 0.15 + onGround };
      }),
    );
  });
  return chooseLabels([candidates], taken)[0]?.place;
}

export function drawScaleBar({ length, label, x, y }: PlacedBar): string {
  return element(
    'g',
    { class: 'scale', transform: `translate(${formatNumber(x)} ${formatNumber(y)})` },
    element('path', { d: `M.5-4V.5H${formatNumber(length + 0.5)}V-4` }),
    element('text', { x: length + GAP, y: 0, dy: '.25em' }, escapeText(label)),
  );
}
