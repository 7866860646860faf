import type { Problem } from '#domain/problem.ts';

/** For GitHub Actions: a workflow command each, which becomes a note beside the line in the pull request. */
export const formatGithubReport = (problems: readonly Problem[]): string =>
  problems
    .map(({ rule, level, location, message, hint }) => {
      const { file, line, column, endLine, endColumn } = location;
      const properties = { file, line, endLine, col: column, endColumn, title: rule };
      const given = Object.entries(properties).flatMap(([key, value]) =>
        value === undefined ? [] : `${key}=${escapeProperty(String(value))}`,
      );
      return `::${level} ${given.join(',')}::${escapeData(hint === undefined ? message : `${message}\n${hint}`)}\n`;
    })
    .join('');

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
