import { relative } from 'node:path';
import { rules } from '#domain/checks/index.ts';
import { nameInFolder } from '#domain/contents.ts';
import type { Library } from '#domain/library.ts';
import { formatDidYouMean } from '#domain/near-name.ts';
import type { Problem } from '#domain/problem.ts';

/** The rules and files that were asked for; all of them where none is named. */
export interface Choice {
  rule: readonly string[];
  file: readonly string[];
}

/** What to say where a rule or a file is asked for that is not there; otherwise `null`. */
export function findUnknownChoice({ rule, file }: Choice, library: Library): string | null {
  const ids = rules.map(({ id }) => id);
  const unknownRule = rule.find((id) => !ids.includes(id));
  if (unknownRule !== undefined) return `There is no rule "${unknownRule}".${formatDidYouMean(unknownRule, ids)}`;
  const paths = [...library.files.keys()];
  const unknownFile = file.find(
    (path) => !paths.some((known) => isFile(nameInFolder(library.dir, known), path, library)),
  );
  return unknownFile === undefined
    ? null
    : `There is no file "${unknownFile}" in ${library.dir}.${formatDidYouMean(unknownFile, paths)}`;
}

export const chooseProblems = (problems: readonly Problem[], { rule, file }: Choice, library: Library): Problem[] =>
  problems.filter(
    (problem) =>
      (rule.length === 0 || rule.includes(problem.rule)) &&
      (file.length === 0 || file.some((path) => isFile(problem.location.file, path, library))),
  );

/** A file may be named from the content folder or from where the command runs. */
const isFile = (name: string, asked: string, { dir }: Library): boolean => {
  const path = asked.replaceAll('\\', '/').replace(/^\.\//, '');
  return (
    name === path || name === nameInFolder(dir, path) || name === relative(process.cwd(), path).replaceAll('\\', '/')
  );
};
