import { isInside, type Box } from '../box.ts';
import { chooseLabels, type Candidate } from '../label-choice.ts';
import { breakInTwo, measureText, shortenLine } from '../text-width.ts';
import { TYPE_SIZE } from './type-size.ts';
import { boxOfMark, type Mark } from './marks.ts';

/** The name of a mark, with a lead between them; y is measured from the axis. */
export type TimeLabel = {
  id: string;
  lines: string[];
  anchor: 'start' | 'middle' | 'end';
  x: number;
  box: Box;
  leadX: number;
  leadFrom: number;
  leadTo: number;
};

/** What a label's mark is called, and whether it may give way to others. */
export type Caption = { mark: Mark; text: string };

export const LINE_HEIGHT = 16;
const ROW_HEIGHT = 36;
const ROWS_ABOVE = 5;
const ROWS_BELOW = 4;
const FIRST_ABOVE = -14;
const FIRST_BELOW = 31;
const WIDEST = 150;
const ONE_LINE = 60;
const LEAD_INSET = 2;
const LEAD_GAP = 3.5;

function arrangeLines(text: string): string[] {
  const isShort = measureText(text, TYPE_SIZE) <= ONE_LINE;
  return (isShort ? [text] : breakInTwo(text)).map((line) => shortenLine(line, WIDEST, TYPE_SIZE));
}

/** How far left of its lead a label of a width may begin, the best first. */
function alignments(width: number): { anchor: TimeLabel['anchor']; left: number; x: number; cost: number }[] {
  const end = width - LEAD_INSET;
  return [
    { anchor: 'start', left: LEAD_INSET, x: -LEAD_INSET, cost: 0 },
    { anchor: 'end', left: end, x: LEAD_INSET, cost: 0.4 },
    { anchor: 'middle', left: width / 2, x: 0, cost: 0.3 },
    { anchor: 'start', left: width / 4, x: -width / 4, cost: 0.6 },
    { anchor: 'start', left: (3 * width) / 4, x: (-3 * width) / 4, cost: 0.6 },
  ];
}

function leadPlaces({ kind, x0, x1 }: Mark): number[] {
  const middle = (x0 + x1) / 2;
  return kind === 'dot' || x1 - x0 < 16 ? [middle] : [x0 + 4, middle, x1 - 4];
}

type Row = { top: number; isAbove: boolean; cost: number };

/** Rows above the axis and below it; a bar below the axis is named below it. */
function findRows(height: number, { y }: Mark, withBelow: boolean): Row[] {
  const isBelow = y > 0;
  const above = Array.from({ length: isBelow ? 0 : ROWS_ABOVE }, (_, i): Row => ({
    top: FIRST_ABOVE - i * ROW_HEIGHT - height,
    isAbove: true,
    cost: 3 * i,
  }));
  const below = Array.from({ length: withBelow || isBelow ? ROWS_BELOW : 0 }, (_, i): Row => ({
    top: FIRST_BELOW + i * ROW_HEIGHT,
    isAbove: false,
    cost: 3 * i + 2,
  }));
  return [...above, ...below];
}

function labelCandidates({ mark, text }: Caption, area: Box, withBelow: boolean): Candidate<TimeLabel>[] {
  const lines = arrangeLines(text);
  const width = Math.max(...lines.map((line) => measureText(line, TYPE_SIZE)));
  const height = lines.length * LINE_HEIGHT;
  const markBox = boxOfMark(mark);
  return findRows(height, mark, withBelow).flatMap((row) =>
    leadPlaces(mark).flatMap((leadX, place) =>
      alignments(width).flatMap(({ anchor, left, x, cost }): Candidate<TimeLabel>[] => {
        const box = { x: leadX - left, y: row.top, width, height };
        if (!isInside(box, area)) return [];
        const leadFrom = row.isAbove ? box.y + height + 2 : markBox.y + markBox.height + LEAD_GAP;
        const leadTo = row.isAbove ? markBox.y - LEAD_GAP : box.y - 2;
        if (leadTo < leadFrom - 8) return [];
        const lead = { x: leadX - 0.5, y: leadFrom, width: 1, height: Math.max(0, leadTo - leadFrom) };
        const label = { id: mark.id, lines, anchor, x: leadX + x, box, leadX, leadFrom, leadTo };
        return [{ place: label, boxes: [box, lead], cost: cost + row.cost + place * 0.2 }];
      }),
    ),
  );
}

type Room = { area: Box; withBelow: boolean };

function placeGroup(group: Caption[], taken: Box[], { area, withBelow }: Room) {
  const candidates = group.map((caption) => labelCandidates(caption, area, withBelow));
  return chooseLabels(candidates, taken).flatMap((chosen) => chosen ?? []);
}

/** Names as many marks as there is room for, above all those the page is about; the others are only in the list. */
export function placeTimeLabels(captions: Caption[], obstacles: Box[], room: Room): TimeLabel[] {
  const idsHere = new Set(captions.flatMap(({ mark }) => (mark.isHere ? [mark.id] : [])));
  const here = placeGroup(
    captions.filter(({ mark }) => mark.isHere),
    obstacles,
    room,
  );
  if (idsHere.size === captions.length) return here.map(({ place }) => place);
  const taken = [...obstacles, ...here.flatMap(({ boxes }) => boxes)];
  const inTurn = [
    ...here,
    ...placeGroup(
      captions.filter(({ mark }) => !mark.isHere),
      taken,
      room,
    ),
  ];
  const together = placeGroup(captions, obstacles, room);
  const losesNone = together.filter(({ place }) => idsHere.has(place.id)).length >= here.length;
  return (losesNone && together.length > inTurn.length ? together : inTurn).map(({ place }) => place);
}
