/** A step in drawing a page: words that are set alone, an outline, or one operation with its operands. */
export type Operation = Words | { operator: Exclude<string, 'words'>; line: string; words?: undefined };

export interface Words {
  operator: 'words';
  words: {
    /** How they are turned, and how large a point is. */
    turn: string;
    x: number;
    y: number;
    space: string;
    colour: string;
    shown: Shown[];
  };
}

/** A line that shows some of the words, and how far from their place it begins. */
export interface Shown {
  right: number;
  down: number;
  font: string;
  line: string;
  /** Whether its letters stand in the order in which they are drawn, and are read from the last to the first. */
  isReversed: boolean;
}

export const UPRIGHT = '1 0 0 -1';

const WORDS = String.raw`q\n(\S+ \S+ \S+ \S+) (\S+) (\S+) cm\n(\/\S+ cs)\n([^\n]* scn)\nBT\n((?:(?:\/ReversedChars BMC\n)?0 Tr\n[^\n]* Tf\n1 0 0 -1 \S+ \S+ Tm\n[^\n]* T[Jj]\n(?:EMC\n)?)+)ET\nQ`;
const OUTLINE = String.raw`([-\d.]+ [-\d.]+ m(?:\n[-\d. ]+ [lc])*(?:\nh)?)`;
const PROPERTIES = String.raw`([^\n]*<<\n[^]*?\n>>[^\n]*)`;
// The letters of a line may be any bytes but the end of a line, that of other systems among them.
const STEPS = new RegExp(`(?:${WORDS}|${OUTLINE}|${PROPERTIES}|([^\\n]*))\\n`, 'gy');

/**
 * Reads the content of a page as a compiler writes it, an operation a line; only properties run over several lines.
 * @see ISO 32000-1, 7.8.2 (content streams), 8.5.2 (paths) and 9.4.3 (text)
 */
export function readOperations(content: string): Operation[] {
  return [...`${content}\n`.matchAll(STEPS)].map(
    ([, turn, x, y, space = '', colour = '', shown = '', outline, properties, line = '']): Operation => {
      if (turn !== undefined) {
        return {
          operator: 'words',
          words: { turn, x: Number(x), y: Number(y), space, colour, shown: readShown(shown) },
        };
      }
      if (outline !== undefined) return { operator: 'outline', line: outline };
      if (properties !== undefined) return { operator: 'BDC', line: formatProperties(properties) };
      return toOperation(line);
    },
  );
}

const SHOWN = /(\/ReversedChars BMC\n)?0 Tr\n([^\n]*)\n1 0 0 -1 (\S+) (\S+) Tm\n([^\n]*)\n/g;

const readShown = (lines: string): Shown[] =>
  [...lines.matchAll(SHOWN)].map(([, reversed, font = '', right, down, line = '']) => ({
    right: Number(right),
    down: Number(down),
    font,
    line,
    isReversed: reversed !== undefined,
  }));

export const toOperation = (line: string): Operation => ({ operator: line.slice(line.lastIndexOf(' ') + 1), line });

const formatProperties = (lines: string): string =>
  lines
    .replace(/\n\s*/g, '')
    .replace(' <<', '<<')
    .replace(/>> BDC$/, '>>BDC');
