import { openMarks } from './content-marks.ts';
import { readOperations, type Operation } from './content-operations.ts';
import { openState } from './content-state.ts';
import { endOfText, isOfText, openText } from './content-text.ts';
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
  const operations = shortenRectangles(joinGlyphs(hangNumbers(readOperations(content), hangings)));
  const isAlwaysFilled = operations.every(({ operator, line }) => operator !== 'Tr' || line === '0 Tr');
  const out: string[] = [];
  const marks = openMarks(out, following);
  const text = openText(out);
  const state = openState(out, isAlwaysFilled);
  const say = (operation: Operation): void => {
    if (operation.operator === 'EMC') marks.end();
    else if (isMark(operation)) marks.begin(operation.line);
    else state.say(operation);
  };
  let next = 0;
  operations.forEach((operation, at) => {
    if (at < next) return;
    if (marks.depth() === 0) {
      if (!isMark(operation) || !isAlwaysFilled || !isOfText(operations, at)) text.end();
      else if (!text.isOpen()) text.begin();
    }
    const end = operation.operator === 'q' && isAlwaysFilled ? endOfText(operations, at) : -1;
    if (end > 0) {
      text.set(operations.slice(at + 1, end), say);
      next = end + 1;
    } else say(operation);
  });
  text.end();
  return { content: out.join('\n'), joined: marks.joined };
}

const isMark = ({ operator }: Operation): boolean => operator === 'BMC' || operator === 'BDC';
