import { openMarks } from './content-marks.ts';
import { readOperations, UPRIGHT, type Words } from './content-operations.ts';
import { openState } from './content-state.ts';
import { isOfText, isUpright, openText } from './content-text.ts';
import { hangNumbers, type Hanging } from './hang-numbers.ts';
import { joinGlyphs } from './join-glyphs.ts';

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
  const operations = joinGlyphs(hangNumbers(readOperations(content), hangings));
  const isAlwaysFilled = !/^[1-7] Tr$/m.test(content);
  const out: string[] = [];
  const marks = openMarks(out, following);
  const state = openState(out, isAlwaysFilled);
  const text = openText(out, state);
  operations.forEach((operation, at) => {
    const isMark = operation.operator === 'BMC' || operation.operator === 'BDC';
    if (marks.depth() === 0) {
      if (!isMark || !isAlwaysFilled || !isOfText(operations, at)) text.end();
      else if (!text.isOpen()) text.begin();
    }
    if (isUpright(operation) && isAlwaysFilled) text.set(operation.words);
    else if (operation.words) setAlone(operation.words);
    else if (isMark) marks.begin(operation.line);
    else if (operation.operator === 'EMC') marks.end();
    else state.say(operation.operator, operation.line);
  });
  text.end();
  return { content: out.join('\n'), joined: marks.joined };

  function setAlone(words: Words['words']): void {
    state.say('q', 'q');
    state.say('cm', `${words.turn} ${words.x} ${words.y} cm`);
    state.say('BT', 'BT');
    state.say('Tr', '0 Tr');
    state.colour(words);
    const place = { right: 0, down: 0 };
    const [first] = words.shown;
    if (first) state.say('Tf', first.font);
    state.say('Tm', `${UPRIGHT} 0 0 Tm`);
    for (const shown of words.shown) {
      state.show(shown, () => {
        const [x, y] = [round(shown.right - place.right), round(place.down - shown.down)];
        if (x !== 0 || y !== 0) state.say('Td', `${x} ${y} Td`);
        place.right += x;
        place.down -= y;
      });
    }
    state.say('ET', 'ET');
    state.say('Q', 'Q');
  }
}

const round = (number: number): number => Math.round(number * 100) / 100;
