import { styleText } from 'node:util';
import { formatCount } from '#domain/count.ts';
import type { Paint, Problem } from '#domain/problem.ts';
import { showInvisible } from '#domain/visible-text.ts';
import { formatOutcome, formatProblems, type ContentReport } from '../check-content.ts';

const STYLES = { error: 'red', warning: 'yellow', place: 'bold', frame: 'dim' } as const;

/** For a person: the problems file by file, then a line that sums up, then the rules that are held otherwise here. */
export function formatTextReport(
  { library, problems }: Pick<ContentReport, 'library' | 'problems'>,
  hasColour: boolean,
): string {
  const paint: Paint = (part, text) =>
    hasColour
      ? text
          .split('\n')
          .map((line) => styleText(STYLES[part], line, { validateStream: false }))
          .join('\n')
      : text;
  const files = Map.groupBy(problems, ({ location }) => location.file);
  const groups = [...files].map(
    ([file, ofFile]) =>
      `${paint('place', file)}: ${formatOutcome(ofFile)}\n\n${formatProblems(ofFile, library, paint)}`,
  );
  return [...groups, sumUp(problems, files.size, library.files.size), formatSettings(library.site.checks)]
    .filter((part) => part !== '')
    .join('\n');
}

function sumUp(problems: readonly Problem[], bad: number, all: number): string {
  if (problems.length === 0) return `Nothing is wrong in ${formatCount(all, 'file')}.\n`;
  return `${formatOutcome(problems)} in ${bad} of ${formatCount(all, 'file')}. Each rule has a page in docs/rules/.\n`;
}

const formatSettings = (settings: ContentReport['library']['site']['checks']): string =>
  settings.length === 0
    ? ''
    : `Held otherwise here, as site.yaml says:\n${settings
        .map(
          ({ rule, level, file, reason }) =>
            `    ${showInvisible(`${rule}: ${level}${file === undefined ? '' : ` in ${file}`}. ${reason}`)}\n`,
        )
        .join('')}`;
