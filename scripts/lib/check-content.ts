import { compareProblems, formatProblem, isError, type Problem } from '#domain/problem.ts';
import { readLibrary } from '#src/read-library.ts';

export interface ContentReport {
  problems: Problem[];
  hasErrors: boolean;
}

/** Reads a publication and says everything that is wrong with it, in the order in which an author meets it. */
export async function checkContent(contentDir: string): Promise<ContentReport> {
  const { problems } = await readLibrary(contentDir);
  return { problems: problems.toSorted(compareProblems), hasErrors: problems.some(isError) };
}

/** Each problem on its own line; nothing where nothing is wrong. */
export const formatProblems = (problems: readonly Problem[]): string =>
  problems.map((problem) => `${formatProblem(problem)}\n`).join('');

/** The outcome in a few words, such as `2 errors, 1 warning`. */
export function formatOutcome(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  const counts = [count(errors, 'error'), count(problems.length - errors, 'warning')].filter((words) => words !== '');
  return counts.length === 0 ? 'nothing wrong' : counts.join(', ');
}

const count = (number: number, noun: string): string =>
  number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
