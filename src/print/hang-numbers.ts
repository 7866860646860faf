import { toOperation, UPRIGHT, type Operation } from './content-operations.ts';

/** A number that is to stand in the margin: where it was laid out, and how far it is moved, in points. */
export interface Hanging extends Shift {
  /** Its link: the object, and its words once it is moved. */
  id: number;
  body: string;
  box: Box;
}

interface Shift {
  right: number;
  up: number;
}

type Box = readonly [left: number, bottom: number, right: number, top: number];

/** Where numbers in the margin end: the edge of the page and the width of the margin, as in `look.typ`. */
const MARGIN_END = ((20 + 21) * 72) / 25.4;

/** One number below the other. */
const LINE = 14;

/** What the template sets far to the left of the page stands to the left of this. */
const FAR_LEFT = -500;

const CORNERS = /\/(Rect|QuadPoints) \[([^\]]*)\]/g;

/** Where the numbers of a page are to hang: beside the line that calls them, or below where that place is taken. */
export function readHangings(links: readonly { id: number; body: string }[]): Hanging[] {
  let taken = Infinity;
  return links.map(({ id, body }) => {
    const [left = 0, bottom = 0, right = 0, top = 0] = cornersIn(body, 'Rect');
    const up = Math.min(taken - topOfNumber(body), 0);
    taken = topOfNumber(body) + up - LINE;
    const shift = { right: MARGIN_END - right, up };
    return { id, body: moveBoxes(body, shift), box: [left, bottom, right, top], ...shift };
  });
}

/** In a book its page stands beside a number, in smaller letters. */
function topOfNumber(body: string): number {
  const ofNumber = cornersIn(body, 'QuadPoints').slice(0, 8);
  return Math.max(...(ofNumber.length > 0 ? ofNumber : cornersIn(body, 'Rect')).filter((_, at) => at % 2 === 1));
}

function cornersIn(body: string, name: string): number[] {
  const list = new RegExp(`/${name} \\[([^\\]]*)\\]`).exec(body)?.[1]?.trim();
  return list === undefined ? [] : list.split(/\s+/).map(Number);
}

const moveBoxes = (body: string, shift: Shift): string =>
  body.replace(CORNERS, (_, name: string, list: string) => {
    const moved = list
      .trim()
      .split(/\s+/)
      .map((number, at) => Number(number) + (at % 2 === 0 ? shift.right : shift.up));
    return `/${name} [${moved.map((number) => number.toFixed(3)).join(' ')}]`;
  });

/** Where a picture or a table lies in which numbers have been moved. @param hangings those of all pages */
export function moveBounds(element: string, hangings: readonly Hanging[]): string {
  const [left = 0, bottom = 0, right = 0, top = 0] = cornersIn(element, 'BBox');
  if (left > FAR_LEFT) return element;
  const outermost = hangings.filter(
    ({ box }) => Math.abs(box[0] - left) < 1 && box[1] > bottom - 1 && box[3] < top + 1,
  );
  const edge = Math.min(MARGIN_END, ...outermost.map(({ box, right: moved }) => box[0] + moved));
  return element.replace(/\/BBox \[[^\]]*\]/, `/BBox [${[edge.toFixed(3), bottom, right, top].join(' ')}]`);
}

/** What draws a page, with its numbers in the margin. */
export function hangNumbers(operations: Operation[], hangings: readonly Hanging[]): Operation[] {
  if (hangings.length === 0) return operations;
  const shiftAt = (x: number, y: number): Shift => {
    const own = hangings.find(
      ({ box: [left, bottom, right, top] }) => x > left - 1 && x < right && y > bottom && y < top,
    );
    if (!own) throw new Error('Something stands beside the page that is no number in its margin.');
    return own;
  };
  return operations.map((operation) => {
    if (operation.words) {
      const { x, y, turn } = operation.words;
      if (x > FAR_LEFT || turn !== UPRIGHT) return operation;
      const { right, up } = shiftAt(x, y);
      return { operator: 'words', words: { ...operation.words, x: x + right, y: y + up } };
    }
    if (operation.operator !== 'cm' || !operation.line.startsWith(`${UPRIGHT} -`)) return operation;
    const [x = NaN, y = NaN] = operation.line.split(' ').slice(4, 6).map(Number);
    if (!(x <= FAR_LEFT)) return operation;
    const { right, up } = shiftAt(x, y);
    return toOperation(`${UPRIGHT} ${(x + right).toFixed(4)} ${(y + up).toFixed(4)} cm`);
  });
}
