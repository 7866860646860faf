import { formatCodeFrame } from './code-frame.ts';
import { compareLocations, formatLocation, type Location } from './location.ts';
import { showInvisible } from './visible-text.ts';

export type Level = 'error' | 'warning';

/** Something wrong in the content: a value that is collected, sorted and printed, never thrown. */
export interface Problem {
  /** The rule that is broken, named for the sentence that is true when it holds. */
  rule: string;
  level: Level;
  location: Location;
  /** What is wrong, as one or two sentences. */
  message: string;
  /** What to do about it, if the message does not say so already. */
  hint?: string;
  /** Why the rule is held more or less strictly here than elsewhere, as `site.yaml` says. */
  reason?: string;
}

export const isError = (problem: Problem): boolean => problem.level === 'error';

export const compareProblems = (a: Problem, b: Problem): number =>
  compareLocations(a.location, b.location) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);

/** Sets off the parts of a printed problem, with colour or marks. */
export type Paint = (part: 'error' | 'warning' | 'place' | 'frame', text: string) => string;

const PLAIN: Paint = (_, text) => text;

/**
 * `path:line:column  rule  message`, below it the line of the file with a caret, then what to do.
 * @param text the text of the file; without it, there is no line to show
 */
export function formatProblem(problem: Problem, text: string | null = null, paint: Paint = PLAIN): string {
  const { location, rule, level, message, hint, reason } = problem;
  const frame = text === null ? '' : formatCodeFrame(text, location);
  const below = [
    ...(frame === '' ? [] : [paint('frame', frame)]),
    ...(hint === undefined ? [] : [showInvisible(hint)]),
    ...(reason === undefined
      ? []
      : [showInvisible(`Held as ${level === 'error' ? 'an error' : 'a warning'} here: ${reason}`)]),
  ];
  const prefix = level === 'warning' ? 'Warning: ' : '';
  const head = `${paint('place', showInvisible(formatLocation(location)))}  ${paint(level, rule)}  ${prefix}${showInvisible(message)}`;
  return [head, ...below.map(indent)].join('\n');
}

const indent = (text: string): string =>
  text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
