import { globSync } from 'node:fs';
import { formatSeconds } from './phase.ts';
import { runCommand } from './run-command.ts';
import type { TestPhase } from './test-phases.ts';

export type Say = (line: string) => void;

/** The phases that were asked for by id, in their own order; all, if none was. */
export function choosePhases(phases: readonly TestPhase[], ids: readonly string[]): TestPhase[] {
  const unknown = ids.filter((id) => !phases.some((phase) => phase.id === id));
  if (unknown.length > 0) {
    throw new RangeError(
      `No phase is called ${unknown.join(', ')}. There are: ${phases.map(({ id }) => id).join(', ')}.`,
    );
  }
  return phases.filter(({ id }) => ids.length === 0 || ids.includes(id));
}

/** Runs one phase after the other and stops at the first that fails. Gives its exit code, or 0. */
export async function runPhases(phases: readonly TestPhase[], say: Say): Promise<number> {
  for (const [index, phase] of phases.entries()) {
    say(`\n${phase.title} (${index + 1} of ${phases.length})`);
    const start = performance.now();
    const failure = findEmptyGlob(phase) ?? describeExit(await runCommand(phase));
    const took = formatSeconds(performance.now() - start);
    if (failure !== undefined) {
      say(`${phase.title}: failed after ${took}, ${failure}. Nothing after it was run.`);
      return 1;
    }
    // The summary of the last phase stays the last thing on the screen.
    if (index < phases.length - 1) say(`${phase.title}: passed in ${took}`);
  }
  return 0;
}

const describeExit = (code: number): string | undefined => (code === 0 ? undefined : `exit code ${code}`);

/** A pattern that finds no test passes in silence, so it counts as a failure. */
const findEmptyGlob = ({ command }: TestPhase): string | undefined => {
  if (command[1] !== '--test') return undefined;
  const empty = command.slice(2).find((word) => !word.startsWith('--') && globSync(word).length === 0);
  return empty === undefined ? undefined : `no test is called ${empty}`;
};
