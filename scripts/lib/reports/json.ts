import type { Problem } from '#domain/problem.ts';

/** For a program: one list, in which every entry has the same keys; what is not there is `null`. */
export const formatJsonReport = (problems: readonly Problem[]): string =>
  `${JSON.stringify(
    problems.map(({ rule, level, location, message, hint, reason }) => ({
      rule,
      level,
      file: location.file,
      line: location.line,
      column: location.column,
      endLine: location.endLine ?? null,
      endColumn: location.endColumn ?? null,
      message,
      hint: hint ?? null,
      reason: reason ?? null,
    })),
    null,
    2,
  )}\n`;
