import { compareLocations, formatLocation, type Location } from './location.ts';

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

/** One line (and the hint below it): `path:line:column  rule  message`. */
export function formatProblem(problem: Problem): string {
  const line = `${formatLocation(problem.location)}  ${problem.rule}  ${problem.message}`;
  return problem.hint === undefined ? line : `${line}\n    ${problem.hint}`;
}
