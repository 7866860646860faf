import { roundNumbers } from './content-numbers.ts';
import { readShownText, shortenShownText } from './shown-text.ts';

/** A line of numbers and an operator; words in brackets, as an alternative text, are no such line. */
const NUMBERS = /^[^(<\n]* (?:cm|Tm|scn|SCN|Td|re|m|l|c|w|d)$/;
const SHOWN = / T[Jj]$/;

/** What has been said and still holds; what is between `q` and `Q` holds there alone. */
interface State {
  space: string;
  colour: string;
  font: string;
  tracking: string;
}

/** Writes the lines that draw, each if it is not what holds already. @param isAlwaysFilled whether no letter is an outline */
export function openState(out: string[], isAlwaysFilled: boolean): { say: (line: string) => void } {
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
    say(line) {
      if (line === 'q') around.push({ ...state });
      if (line === 'Q') state = around.pop() ?? state;
      if (line.endsWith(' cs')) set('space', line);
      else if (line.endsWith(' scn')) set('colour', roundNumbers(line));
      else if (line.endsWith(' Tf')) set('font', line);
      else if (SHOWN.test(line)) show(line);
      else if (!(line === '0 Tr' && isAlwaysFilled)) out.push(NUMBERS.test(line) ? roundNumbers(line) : line);
    },
  };
}

const sizeOf = (font: string): number => Number(font.split(' ')[1] ?? 0);
