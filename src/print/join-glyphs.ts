import { toOperation, type Operation } from './content-operations.ts';

/** How a picture shows one letter; each has a place, a colour and a font said anew. */
const LETTER = ['q', 'cm', 'cs', 'scn', 'BT', 'Tr', 'Tf', 'Tm', 'Tj', 'ET', 'Q'];
const [PLACE, TURN, SHOWN] = [1, 7, 8];

/** Upright, as large in one direction as in the other. */
const UPRIGHT = /^(\S+) 0 0 -\1 \S+ \S+ cm$/;

interface Letter {
  scale: number;
  x: number;
  /** All that has to be the same for letters to stand in one line. */
  look: string;
}

/** What draws a page, in which the letters of a picture that stand in one line are shown one after the other. */
export function joinGlyphs(operations: readonly Operation[]): Operation[] {
  const out: Operation[] = [];
  let next = 0;
  operations.forEach((operation, at) => {
    if (at < next) return;
    const first = letterAt(operations, at);
    if (!first) return void out.push(operation);
    out.push(...operations.slice(at, at + SHOWN + 1));
    let moved = 0;
    next = at + LETTER.length;
    for (let letter = letterAt(operations, next); letter?.look === first.look; letter = letterAt(operations, next)) {
      const step = ((letter.x - first.x) / first.scale - moved).toFixed(2);
      moved += Number(step);
      out.push(toOperation(`${Number(step)} 0 Td`), ...operations.slice(next + SHOWN, next + SHOWN + 1));
      next += LETTER.length;
    }
    out.push(...operations.slice(next - 2, next));
  });
  return out;
}

function letterAt(operations: readonly Operation[], start: number): Letter | undefined {
  if (operations[start]?.operator !== LETTER[0] || operations[start + SHOWN]?.operator !== LETTER[SHOWN])
    return undefined;
  if (!LETTER.every((operator, at) => operations[start + at]?.operator === operator)) return undefined;
  const lineAt = (at: number): string => operations[start + at]?.line ?? '';
  if (!UPRIGHT.test(lineAt(PLACE)) || lineAt(TURN) !== '1 0 0 -1 0 0 Tm') return undefined;
  const [scale = '', , , , x = '', y = ''] = lineAt(PLACE).split(' ');
  const look = [scale, y, ...LETTER.slice(PLACE + 1, SHOWN).map((_, at) => lineAt(PLACE + 1 + at))].join('\n');
  return { scale: Number(scale), x: Number(x), look };
}
