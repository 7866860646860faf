import { openMarks } from './content-marks.ts';
import { openState } from './content-state.ts';
import { endOfDictionary, endOfText, isOfText, openText } from './content-text.ts';
import { hangNumbers, type Hanging } from './hang-numbers.ts';
import { joinGlyphs } from './join-glyphs.ts';
import { shortenRectangles } from './shorten-rectangles.ts';

export interface ShortContent {
  content: string;
  /** The parts that have been joined to the one before them. */
  joined: Set<number>;
}

/**
 * The content of a page in fewer words: a hundredth of a point cannot be seen, a colour or a font need not be said again,
 * and letters that are all set the same bit apart can be told so at once.
 * @param following the parts that may be joined to the one before them, if nothing stands between
 * @param hangings what is yet to be moved into the margin
 * @see ISO 32000-1, 8.4 (graphics state), 9.3 (text state) and 14.6 (marked content)
 */
export function shortenContent(
  content: string,
  following: ReadonlySet<number> = new Set(),
  hangings: readonly Hanging[] = [],
): ShortContent {
  const lines = shortenRectangles(joinGlyphs(hangNumbers(content.split('\n'), hangings)));
  const isAlwaysFilled = !lines.some((line) => /^[1-7] Tr$/.test(line));
  const out: string[] = [];
  const marks = openMarks(out, following);
  const text = openText(out);
  const state = openState(out, isAlwaysFilled);
  const sayLine = (line: string): void => {
    if (line === 'EMC') marks.end();
    else if (line.endsWith(' BMC')) marks.begin(line);
    else state.say(line);
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const isMark = line.endsWith('<<') || line.endsWith(' BMC');
    if (marks.depth() === 0) {
      if (!isMark || !isAlwaysFilled || !isOfText(lines, at)) text.end();
      else if (!text.isOpen()) text.begin();
    }
    const end = line === 'q' && isAlwaysFilled ? endOfText(lines, at) : -1;
    if (end > 0) {
      text.set(lines.slice(at + 1, end), sayLine);
      at = end;
    } else if (line.endsWith('<<')) {
      const closing = endOfDictionary(lines, at);
      marks.begin(formatProperties(lines.slice(at, closing + 1)));
      at = closing;
    } else sayLine(line);
  }
  text.end();
  return { content: out.join('\n'), joined: marks.joined };
}

const formatProperties = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trimStart())
    .join('')
    .replace(/ <</, '<<')
    .replace(/>> BDC$/, '>>BDC');
