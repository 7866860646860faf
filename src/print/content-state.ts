import { roundNumbers } from './content-numbers.ts';
import type { Operation } from './content-operations.ts';
import { readShownText, shortenShownText } from './shown-text.ts';

/** Operators that take numbers and nothing else. */
const OF_NUMBERS = new Set(['cm', 'Tm', 'SCN', 'Td', 're', 'm', 'l', 'c', 'w']);

/** What has been said and still holds; what is between `q` and `Q` holds there alone. */
interface State {
  space: string;
  colour: string;
  font: string;
  tracking: string;
}

/** Writes the lines that draw, each if it is not what holds already. @param isAlwaysFilled whether no letter is an outline */
export function openState(out: string[], isAlwaysFilled: boolean): { say: (operation: Operation) => void } {
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
    say({ operator, line }) {
      if (operator === 'q') around.push({ ...state });
      if (operator === 'Q') state = around.pop() ?? state;
      if (operator === 'cs') set('space', line);
      else if (operator === 'scn') set('colour', roundNumbers(line));
      else if (operator === 'Tf') set('font', line);
      else if (operator === 'TJ' || operator === 'Tj') show(line);
      else if (!(line === '0 Tr' && isAlwaysFilled)) out.push(OF_NUMBERS.has(operator) ? roundNumbers(line) : line);
    },
  };
}

const sizeOf = (font: string): number => Number(font.split(' ')[1] ?? 0);
