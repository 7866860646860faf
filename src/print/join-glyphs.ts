import { UPRIGHT, type Operation, type Words } from './content-operations.ts';

/** What draws a page, in which the letters of a picture that stand in one line are shown one after the other. */
export function joinGlyphs(operations: readonly Operation[]): Operation[] {
  const out: Operation[] = [];
  let line: Words['words'] | undefined;
  for (const operation of operations) {
    const letter = operation.words?.turn === UPRIGHT ? undefined : operation.words;
    if (letter && line && isInLine(letter, line)) {
      const from = (letter.x - line.x) / scaleOf(line);
      line.shown.push(...letter.shown.map((shown) => ({ ...shown, right: from + shown.right })));
    } else {
      line = letter && { ...letter, shown: [...letter.shown] };
      out.push(line ? { operator: 'words', words: line } : operation);
    }
  }
  return out;
}

const scaleOf = ({ turn }: Words['words']): number => Number(turn.split(' ')[0]);

/** As large in one direction as in the other, and neither turned nor leaning. */
const STRAIGHT = /^(\S+) 0 0 -\1$/;

const isInLine = (letter: Words['words'], line: Words['words']): boolean =>
  letter.y === line.y &&
  letter.turn === line.turn &&
  letter.colour === line.colour &&
  letter.shown[0]?.font === line.shown[0]?.font &&
  letter.space === line.space &&
  STRAIGHT.test(letter.turn);
