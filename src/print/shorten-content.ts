import { joinGlyphs } from './join-glyphs.ts';
import { shortenRectangles } from './shorten-rectangles.ts';
import { readShownText, shortenShownText } from './shown-text.ts';

/** A line of numbers and an operator; words in brackets, as an alternative text, are no such line. */
const NUMBERS = /^[^(<\n]* (?:cm|Tm|scn|SCN|Td|re|m|l|c|w|d)$/;
const UPRIGHT = /^1 0 0 -1 (\S+) (\S+) (?:cm|Tm)$/;
const SHOWN = / T[Jj]$/;

/** What has been said and still holds; what is between `q` and `Q` holds there alone. */
interface State {
  space: string;
  colour: string;
  font: string;
  tracking: string;
}

export interface ShortContent {
  content: string;
  /** The parts that have been joined to the one before them. */
  joined: Set<number>;
}

/**
 * The content of a page in fewer words: a hundredth of a point cannot be seen, a colour or a font need not be said again,
 * and letters that are all set the same bit apart can be told so at once.
 * @param following the parts that may be joined to the one before them, if nothing stands between
 * @see ISO 32000-1, 8.4 (graphics state), 9.3 (text state) and 14.6 (marked content)
 */
export function shortenContent(content: string, following: ReadonlySet<number> = new Set()): ShortContent {
  const lines = shortenRectangles(joinGlyphs(content.split('\n')));
  const isAlwaysFilled = !lines.some((line) => /^[1-7] Tr$/.test(line));
  const out: string[] = [];
  const marks = openMarks(out, following);
  const text = openText(out);
  const around: State[] = [];
  let state: State = { space: '', colour: '', font: '', tracking: '0' };
  const say = (key: keyof State, line: string): void => {
    if (state[key] === line) return;
    state[key] = line;
    if (key === 'space') state.colour = '';
    out.push(line);
  };
  const sayLine = (line: string): void => {
    if (line.endsWith(' cs')) say('space', line);
    else if (line.endsWith(' scn')) say('colour', roundNumbers(line));
    else if (line.endsWith(' Tf')) say('font', line);
    else if (SHOWN.test(line)) {
      const { tracking, shown } = shortenShownText(readShownText(line), sizeOf(state.font));
      if (tracking !== state.tracking) out.push(`${(state.tracking = tracking)} Tc`);
      out.push(shown);
    } else if (line === 'EMC') marks.end();
    else if (line.endsWith(' BMC')) marks.begin(line);
    else if (!(line === '0 Tr' && isAlwaysFilled)) out.push(NUMBERS.test(line) ? roundNumbers(line) : line);
  };
  const sayText = (at: number, end: number): void => {
    const isAlone = !text.isOpen();
    if (isAlone) text.begin();
    const [originX, originY] = placeOf(lines[at + 1]);
    for (const line of lines.slice(at + 2, end)) {
      if (UPRIGHT.test(line)) {
        const [right, down] = placeOf(line);
        text.moveTo(originX + right, originY - down);
      } else if (line !== 'BT' && line !== 'ET') sayLine(line);
    }
    if (isAlone) text.end();
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const isMark = line.endsWith('<<') || line.endsWith(' BMC');
    if (isMark && marks.depth() === 0) {
      if (!isAlwaysFilled || !isOfText(lines, at)) text.end();
      else if (!text.isOpen()) text.begin();
    } else if (marks.depth() === 0) text.end();
    const end = line === 'q' && isAlwaysFilled ? endOfText(lines, at) : -1;
    if (end > 0) {
      sayText(at, end);
      at = end;
    } else if (line.endsWith('<<')) {
      const closing = endOfDictionary(lines, at);
      const parts = lines.slice(at, closing + 1).map((part) => part.trimStart());
      marks.begin(
        parts
          .join('')
          .replace(/ <</, '<<')
          .replace(/>> BDC$/, '>>BDC'),
      );
      at = closing;
    } else {
      if (line === 'q') around.push({ ...state });
      if (line === 'Q') state = around.pop() ?? state;
      sayLine(line);
    }
  }
  text.end();
  return { content: out.join('\n'), joined: marks.joined };
}

/** Words that follow one another stand in one text object, each a step from the one before. */
function openText(out: string[]): {
  begin: () => void;
  end: () => void;
  isOpen: () => boolean;
  moveTo: (x: number, y: number) => void;
} {
  let place: { x: number; y: number } | undefined;
  return {
    begin() {
      place = { x: 0, y: 0 };
      out.push('BT');
    },
    end() {
      if (place) out.push('ET');
      place = undefined;
    },
    isOpen: () => place !== undefined,
    moveTo(x, y) {
      const from = place ?? { x: 0, y: 0 };
      const [right, up] = [format(x - from.x), format(y - from.y)];
      if (right !== '0' || up !== '0') out.push(`${right} ${up} Td`);
      place = { x: from.x + Number(right), y: from.y + Number(up) };
    },
  };
}

function endOfDictionary(lines: readonly string[], start: number): number {
  let at = start;
  while (at < lines.length && !lines[at]?.startsWith('>>')) at++;
  return at;
}

/** Whether a part of a page holds nothing but words that are set upright. */
function isOfText(lines: readonly string[], start: number): boolean {
  const first = lines[start]?.endsWith('<<') ? endOfDictionary(lines, start) + 1 : start + 1;
  let at = first;
  while (lines[at] !== 'EMC') {
    const end = lines[at] === 'q' ? endOfText(lines, at) : -1;
    if (end < 0) return false;
    at = end + 1;
  }
  return at > first;
}

const MARK = /^(.*)\/MCID (\d+)(.*)$/;

/** Rules and the like, which no reading voice names. */
const DECORATION = '/Artifact BMC';

const NOTHING = { kind: '', mark: NaN };

/** Writes where parts of a page begin and end; a part that follows another of its kind goes on where that has ended. */
function openMarks(
  out: string[],
  following: ReadonlySet<number>,
): { begin: (line: string) => void; end: () => void; depth: () => number; joined: Set<number> } {
  const joined = new Set<number>();
  const open: { kind: string; mark: number }[] = [];
  let ended = NOTHING;
  return {
    joined,
    depth: () => open.length,
    begin(line) {
      const [, before = '', number, after = ''] = MARK.exec(line) ?? [];
      const begun = number === undefined ? { kind: line, mark: NaN } : { kind: before + after, mark: Number(number) };
      open.push(begun);
      if (line === DECORATION && ended.kind === line && out.at(-1) === 'EMC') out.pop();
      else if (!following.has(begun.mark) || out.at(-1) !== 'EMC') out.push(line);
      else if (ended.mark !== begun.mark - 1 || ended.kind !== begun.kind) out.push(line);
      else {
        out.pop();
        joined.add(begun.mark);
      }
    },
    end() {
      ended = open.pop() ?? ended;
      if (ended.kind === DECORATION && out.at(-1) === DECORATION) {
        out.pop();
        ended = NOTHING;
      } else out.push('EMC');
    },
  };
}

const TEXT_OPERATORS = / (?:cs|scn|Tf|TJ|Tj|Tr|BMC)$/;

/** Where words end that are set upright and alone between `q` and `Q`, so that they need neither; else -1. */
function endOfText(lines: readonly string[], start: number): number {
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

const sizeOf = (font: string): number => Number(font.split(' ')[1] ?? 0);

const format = (number: number): string => String(Number(number.toFixed(1)));

const roundNumbers = (line: string): string =>
  / [lc]$/.test(line)
    ? line.replace(/-?\d\d+\.\d{2,}/g, roundPoint).replace(/-?\d+\.\d{3,}/g, roundNumber)
    : line.replace(/-?\d+\.\d{3,}/g, roundNumber);

/** A point of a line, of which a map has thousands. */
const roundPoint = (digits: string): string => String(Number(Number(digits).toFixed(1)));

/** What is small may be a scale or a colour, of which every digit counts for more. */
function roundNumber(digits: string): string {
  const number = Number(digits);
  const size = Math.abs(number);
  if (size < 0.001) return digits;
  return String(Number(size < 1 ? number.toPrecision(4) : number.toFixed(2)));
}
