import { roundNumbers } from './content-numbers.ts';
import type { Shown, Words } from './content-operations.ts';
import { shortenOutline } from './shorten-outline.ts';
import { readShownText, shortenShownText } from './shown-text.ts';

/** Operators that take numbers and nothing else. */
const OF_NUMBERS = new Set(['cm', 'Tm', 'SCN', 'Td', 're', 'w']);

/** What has been said and still holds; what is between `q` and `Q` holds there alone. */
interface State {
  space: string;
  colour: string;
  font: string;
  tracking: string;
}

export interface ContentState {
  /** Writes an operation that draws, if it is not what holds already. */
  say: (operator: string, line: string) => void;
  /** Says the colour of some words. */
  colour: (words: Words['words']) => void;
  /** @param move moves on to where they are shown, once their font is said */
  show: (shown: Shown, move: () => void) => void;
}

/** @param isAlwaysFilled whether no letter is an outline */
export function openState(out: string[], isAlwaysFilled: boolean): ContentState {
  const around: State[] = [];
  let state: State = { space: '', colour: '', font: '', tracking: '0' };
  const set = (key: keyof State, line: string): void => {
    if (state[key] === line) return;
    state[key] = line;
    if (key === 'space') state.colour = '';
    out.push(line);
  };
  const show = (line: string): void => {
    const { tracking, shown } = shortenShownText(readShownText(line), sizeOf(state.font));
    if (tracking !== state.tracking) out.push(`${(state.tracking = tracking)} Tc`);
    out.push(shown);
  };
  return {
    say(operator, line) {
      if (operator === 'q') around.push({ ...state });
      if (operator === 'Q') state = around.pop() ?? state;
      if (operator === 'cs') set('space', line);
      else if (operator === 'scn') set('colour', roundNumbers(line));
      else if (operator === 'Tf') set('font', line);
      else if (operator === 'TJ' || operator === 'Tj') show(line);
      else if (operator === 'outline') out.push(shortenOutline(line));
      else if (!(line === '0 Tr' && isAlwaysFilled)) out.push(OF_NUMBERS.has(operator) ? roundNumbers(line) : line);
    },
    colour({ space, colour }) {
      set('space', space);
      set('colour', roundNumbers(colour));
    },
    show({ font, line, isReversed }, move) {
      if (isReversed) out.push('/ReversedChars BMC');
      set('font', font);
      move();
      show(line);
      if (isReversed) out.push('EMC');
    },
  };
}

const sizeOf = (font: string): number => Number(font.split(' ')[1] ?? 0);
