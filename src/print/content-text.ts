import { formatPlace } from './content-numbers.ts';
import { UPRIGHT, type Operation, type Words } from './content-operations.ts';
import type { ContentState } from './content-state.ts';

interface TextObjects {
  begin: () => void;
  end: () => void;
  isOpen: () => boolean;
  /** Sets words that stand upright, in the text object that is open, else in one of their own. */
  set: (words: Words['words']) => void;
}

/** Words that follow one another stand in one text object, each a step from the one before. */
export function openText(out: string[], state: ContentState): TextObjects {
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
    set(words) {
      const isAlone = place === undefined;
      if (isAlone) begin();
      state.colour(words);
      for (const shown of words.shown) {
        state.show(shown, () => moveTo(words.x + shown.right, words.y - shown.down));
      }
      if (isAlone) end();
    },
  };
}

export const isUpright = (operation: Operation | undefined): operation is Words => operation?.words?.turn === UPRIGHT;

/** Whether a part of a page holds nothing but words that are set upright. */
export function isOfText(operations: readonly Operation[], start: number): boolean {
  let at = start + 1;
  while (isUpright(operations[at])) at++;
  return at > start + 1 && operations[at]?.operator === 'EMC';
}
