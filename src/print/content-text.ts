import { formatPlace } from './content-numbers.ts';
import type { Operation } from './content-operations.ts';

/** Whether it says where words stand that are upright. */
const isUpright = (operation: Operation | undefined): boolean =>
  (operation?.operator === 'cm' || operation?.operator === 'Tm') && operation.line.startsWith('1 0 0 -1 ');

interface TextObjects {
  begin: () => void;
  end: () => void;
  isOpen: () => boolean;
  /** Sets words that stand upright, in the text object that is open, else in one of their own. */
  set: (operations: readonly Operation[], say: (operation: Operation) => void) => void;
}

/** Words that follow one another stand in one text object, each a step from the one before. */
export function openText(out: string[]): TextObjects {
  let place: { x: number; y: number } | undefined;
  const begin = (): void => {
    place = { x: 0, y: 0 };
    out.push('BT');
  };
  const end = (): void => {
    if (place) out.push('ET');
    place = undefined;
  };
  const moveTo = (x: number, y: number): void => {
    const from = place ?? { x: 0, y: 0 };
    const [right, up] = [formatPlace(x - from.x), formatPlace(y - from.y)];
    if (right !== '0' || up !== '0') out.push(`${right} ${up} Td`);
    place = { x: from.x + Number(right), y: from.y + Number(up) };
  };
  return {
    begin,
    end,
    isOpen: () => place !== undefined,
    set([origin, ...operations], say) {
      const isAlone = place === undefined;
      if (isAlone) begin();
      const [originX, originY] = placeOf(origin);
      for (const operation of operations) {
        if (isUpright(operation)) {
          const [right, down] = placeOf(operation);
          moveTo(originX + right, originY - down);
        } else if (operation.operator !== 'BT' && operation.operator !== 'ET') say(operation);
      }
      if (isAlone) end();
    },
  };
}

/** Whether a part of a page holds nothing but words that are set upright. */
export function isOfText(operations: readonly Operation[], start: number): boolean {
  let at = start + 1;
  while (operations[at]?.operator !== 'EMC') {
    const end = operations[at]?.operator === 'q' ? endOfText(operations, at) : -1;
    if (end < 0) return false;
    at = end + 1;
  }
  return at > start + 1;
}

const TEXT_OPERATORS = new Set(['cs', 'scn', 'BT', 'ET', 'Tf', 'TJ', 'Tj', 'Tr', 'BMC', 'EMC']);

/** Where words end that are set upright and alone between `q` and `Q`, so that they need neither; else -1. */
export function endOfText(operations: readonly Operation[], start: number): number {
  if (!isUpright(operations[start + 1])) return -1;
  for (let at = start + 2; at < operations.length; at++) {
    const operation = operations[at];
    if (operation?.operator === 'Q') return operations[at - 1]?.operator === 'ET' ? at : -1;
    if (!TEXT_OPERATORS.has(operation?.operator ?? '') && !isUpright(operation)) return -1;
  }
  return -1;
}

function placeOf(operation: Operation | undefined): [x: number, y: number] {
  const [, , , , x, y] = operation?.line.split(' ') ?? [];
  return [Number(x), Number(y)];
}
