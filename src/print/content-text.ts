import { formatPlace } from './content-numbers.ts';

const UPRIGHT = /^1 0 0 -1 (\S+) (\S+) (?:cm|Tm)$/;

interface TextObjects {
  begin: () => void;
  end: () => void;
  isOpen: () => boolean;
  /** Sets words that stand upright, in the text object that is open, else in one of their own. */
  set: (lines: readonly string[], say: (line: string) => void) => void;
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
    set([origin, ...lines], say) {
      const isAlone = place === undefined;
      if (isAlone) begin();
      const [originX, originY] = placeOf(origin);
      for (const line of lines) {
        if (UPRIGHT.test(line)) {
          const [right, down] = placeOf(line);
          moveTo(originX + right, originY - down);
        } else if (line !== 'BT' && line !== 'ET') say(line);
      }
      if (isAlone) end();
    },
  };
}

/** Where the properties of a part of a page end. */
export function endOfDictionary(lines: readonly string[], start: number): number {
  let at = start;
  while (at < lines.length && !lines[at]?.startsWith('>>')) at++;
  return at;
}

/** Whether a part of a page holds nothing but words that are set upright. */
export function isOfText(lines: readonly string[], start: number): boolean {
  const first = lines[start]?.endsWith('<<') ? endOfDictionary(lines, start) + 1 : start + 1;
  let at = first;
  while (lines[at] !== 'EMC') {
    const end = lines[at] === 'q' ? endOfText(lines, at) : -1;
    if (end < 0) return false;
    at = end + 1;
  }
  return at > first;
}

const TEXT_OPERATORS = / (?:cs|scn|Tf|TJ|Tj|Tr|BMC)$/;

/** Where words end that are set upright and alone between `q` and `Q`, so that they need neither; else -1. */
export function endOfText(lines: readonly string[], start: number): number {
  if (!UPRIGHT.test(lines[start + 1] ?? '')) return -1;
  for (let at = start + 2; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === 'Q') return lines[at - 1] === 'ET' ? at : -1;
    if (!['BT', 'ET', 'EMC'].includes(line) && !TEXT_OPERATORS.test(line) && !UPRIGHT.test(line)) return -1;
  }
  return -1;
}

function placeOf(line = ''): [x: number, y: number] {
  const [, x, y] = UPRIGHT.exec(line) ?? [];
  return [Number(x), Number(y)];
}
