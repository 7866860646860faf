import { nameInFolder } from '../contents.ts';
import type { Library } from '../library.ts';
import { compareProblems, type Problem } from '../problem.ts';
import type { CheckSetting } from '../site.ts';
import type { Check, Finding, Surroundings } from './check.ts';
import { checks, rules } from './index.ts';

/**
 * Everything that is wrong with a publication: what was found while it was read, and what the rules find. In the order
 * of the files; rules are held as strictly as `site.yaml` says.
 */
export function checkLibrary(library: Library, surroundings: Surroundings = {}): Problem[] {
  const ofForm = library.problems.map((problem) => ({ ...problem, level: levelOf(problem.rule) ?? problem.level }));
  const taken = new Set(ofForm.map(placeOf));
  // A setting for one file may hold a rule that is off for all others.
  const held = new Set(library.site.checks.flatMap(({ rule, level }) => (level === 'off' ? [] : rule)));
  const off = new Set(
    library.site.checks.flatMap(({ rule, level, file }) => (level === 'off' && !file && !held.has(rule) ? rule : [])),
  );
  const found = checks
    .filter(({ id }) => !off.has(id))
    .flatMap((check) =>
      merge(check.check(library, { ...surroundings, rules: RULE_IDS })).map((finding) => toProblem(check, finding)),
    );
  // A value that has not even the right form is told once.
  const problems = [...ofForm, ...found.filter((problem) => !taken.has(placeOf(problem)))];
  return problems.flatMap((problem) => applySettings(problem, library)).sort(compareProblems);
}

const RULE_IDS = rules.map(({ id }) => id);

const levelOf = (id: string): Problem['level'] | undefined => rules.find((rule) => rule.id === id)?.level;

const placeOf = ({ location: { file, line, column } }: Problem): string => `${file}:${line}:${column}`;

const toProblem = ({ id, level }: Check, { location, message, hint, level: own }: Finding): Problem => ({
  rule: id,
  level: own ?? level,
  location,
  message,
  ...(hint === undefined ? {} : { hint }),
});

/** One root mistake is told once, at its first place, with the lines of the others. */
function merge(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const [index, finding] of findings.entries()) {
    const key =
      finding.subject === undefined ? String(index) : JSON.stringify([finding.location.file, finding.subject]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group.sort(
      (a, b) => a.location.line - b.location.line || a.location.column - b.location.column,
    );
    if (!first) return [];
    const also = formatLines([...new Set(others.map(({ location }) => location.line))]);
    return { ...first, message: also === '' ? first.message : `${first.message} ${also}` };
  });
}

const MOST_LINES = 6;

function formatLines(lines: readonly number[]): string {
  if (lines.length === 0) return '';
  if (lines.length === 1) return `The same on line ${lines[0]}.`;
  const [named, more] = [lines.slice(0, MOST_LINES), lines.length - MOST_LINES];
  return more > 0
    ? `The same on lines ${named.join(', ')} and ${more} more.`
    : `The same on lines ${named.slice(0, -1).join(', ')} and ${named.at(-1)}.`;
}

/** A setting for the one file goes before one for the whole publication. */
function applySettings(problem: Problem, library: Library): Problem[] {
  const fits = library.site.checks.filter(({ rule }) => rule === problem.rule);
  const setting =
    fits.find(({ file }) => file !== undefined && isFile(problem, file, library.dir)) ??
    fits.find(({ file }) => file === undefined);
  if (!setting) return [problem];
  if (setting.level === 'off') return [];
  const level = setting.level === 'warn' ? 'warning' : 'error';
  return [{ ...problem, level, reason: setting.reason }];
}

const isFile = ({ location }: Problem, file: NonNullable<CheckSetting['file']>, dir: string): boolean =>
  location.file === file || location.file === nameInFolder(dir, file);
