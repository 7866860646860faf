// Checks the publication each time it is asked to, and answers with what the overlay shows.
import { parentPort } from 'node:worker_threads';
import { isError } from '#domain/problem.ts';
import { checkContent, formatOutcome, formatProblems, type ContentReport } from '#scripts/lib/check-content.ts';
import type { Overlay } from './dev-overlay-message.ts';
import { contentDir } from './read-library.ts';

parentPort?.on('message', async () => parentPort?.postMessage(await readOverlay()));

async function readOverlay(): Promise<Overlay> {
  const report = await checkContent(contentDir());
  const part = (isWanted: (problem: ContentReport['problems'][number]) => boolean): string[] =>
    report.problems.filter(isWanted).map((problem) => formatProblems([problem], report.library).trimEnd());
  return {
    outcome: formatOutcome(report.problems),
    errors: part(isError),
    warnings: part((problem) => !isError(problem)),
  };
}
