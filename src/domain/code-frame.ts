import type { Location } from './location.ts';
import { showInvisible, widthOf } from './visible-text.ts';

/** How much of a long line is shown, in characters. */
const LONGEST = 96;
const BEFORE = 32;

/** The line of a file on which something is wrong, and below it a caret for every column of the place. Empty past the end of the file. */
export function formatCodeFrame(text: string, { line, column, endLine, endColumn }: Location): string {
  const whole = text.split('\n', line)[line - 1]?.replace(/\r$/, '');
  if (whole === undefined) return '';
  const start = Math.min(column - 1, whole.length);
  const end =
    endLine === line && endColumn !== undefined
      ? Math.min(endColumn - 1, whole.length)
      : endLine === undefined
        ? start + 1
        : whole.length;

  const from = start > LONGEST - BEFORE ? start - BEFORE : 0;
  const to = Math.min(whole.length, from + LONGEST);
  const [head, tail] = [from > 0 ? '…' : '', to < whole.length ? '…' : ''];
  const shown = (a: number, b: number): string => showInvisible(whole.slice(a, b));
  const indent = ' '.repeat(widthOf(head + shown(from, start)));
  const carets = '^'.repeat(Math.max(1, widthOf(shown(start, Math.min(end, to)))));
  const number = String(line);
  return `${number} │ ${head}${shown(from, to)}${tail}\n${' '.repeat(number.length)} │ ${indent}${carets}`;
}
