import type { z } from 'zod';
import { isRecord, valueAt } from './data.ts';
import { findNearForm } from './near-form.ts';
import { findNearName } from './near-name.ts';
import { formatType, formatTypeOf, fragmentAt, isRequired, keysOf, type Fragment } from './schema-fragment.ts';
import type { Path } from './yaml-node.ts';

/** One way in which data does not fit its schema, at one place of the data. */
export type ShapeMistake =
  | { kind: 'unknown-key'; path: Path; key: string; known: string[]; meant: string | null }
  /** A key that need not be there stands without a value. */
  | { kind: 'nothing'; path: Path }
  | { kind: 'missing'; path: Path; isEmpty: boolean; description: string | undefined }
  | { kind: 'option'; path: Path; value: unknown; options: string[] }
  | { kind: 'type'; path: Path; value: unknown; expected: string; found: string }
  | { kind: 'key-form'; path: Path; message: string }
  | { kind: 'date'; path: Path; message: string }
  /** `meant` is a value of the right form, if one is near. */
  | { kind: 'form'; path: Path; message: string; meant: string | null };

/** Says what the schema found, each mistake once, at the deepest place that is known. */
export function findShapeMistakes(
  issues: readonly z.core.$ZodIssue[],
  { data, schema }: { data: unknown; schema: Fragment },
): ShapeMistake[] {
  const mistakes = issues.flatMap((issue) => describe(issue, [], data, schema));
  return mistakes.map((mistake) =>
    mistake.kind === 'unknown-key' ? { ...mistake, meant: findMeant(mistake, mistakes, data) } : mistake,
  );
}

/** The key that was meant: a near name that is not taken, or else the one that is missing beside it. */
function findMeant(
  { path, key, known }: ShapeMistake & { kind: 'unknown-key' },
  mistakes: readonly ShapeMistake[],
  data: unknown,
): string | null {
  const group = path.slice(0, -1);
  const given = valueAt(data, group);
  const near = findNearName(
    key,
    known.filter((name) => !isRecord(given) || !Object.hasOwn(given, name)),
  );
  if (near !== null) return near;
  const beside = mistakes.filter(
    (other) => other.path.length === path.length && formatPath(other.path.slice(0, -1)) === formatPath(group),
  );
  const [missing, ...others] = beside.filter(({ kind }) => kind === 'missing');
  const isOnlyUnknown = beside.filter(({ kind }) => kind === 'unknown-key').length === 1;
  return missing && others.length === 0 && isOnlyUnknown ? String(missing.path.at(-1)) : null;
}

/** `claims[7].quote`, as an author would point at it. */
export const formatPath = (path: Path): string =>
  path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  );

function describe(issue: z.core.$ZodIssue, prefix: Path, data: unknown, schema: Fragment): ShapeMistake[] {
  const path = [...prefix, ...(issue.path as (string | number)[])];
  const fragment = fragmentAt(schema, path);
  const value = valueAt(data, path);
  const key = path.at(-1);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((each) => ({
      kind: 'unknown-key',
      path: [...path, each],
      key: each,
      known: keysOf(fragment),
      meant: null,
    }));
  }
  if (issue.code === 'invalid_key') {
    return [
      { kind: 'key-form', path, message: issue.issues[0]?.message ?? 'This key has a form that is not allowed.' },
    ];
  }
  if (value === undefined || value === null) {
    const parent = fragmentAt(schema, path.slice(0, -1));
    const isNeeded =
      typeof key === 'number' || keysOf(parent).length === 0 || (key !== undefined && isRequired(parent, key));
    if (!isNeeded) return [{ kind: 'nothing', path }];
    return [{ kind: 'missing', path, isEmpty: value === null, description: fragment?.description }];
  }
  switch (issue.code) {
    case 'invalid_union': {
      const branch = issue.errors.find(
        (errors) => !errors.some((error) => error.path.length === 0 && error.code === 'invalid_type'),
      );
      if (branch) return branch.flatMap((error) => describe(error, path, data, schema));
      return [{ kind: 'type', path, value, expected: formatType(fragment), found: formatTypeOf(value) }];
    }
    case 'invalid_type':
      return [{ kind: 'type', path, value, expected: formatType(fragment), found: formatTypeOf(value) }];
    case 'invalid_value':
      return [{ kind: 'option', path, value, options: issue.values.map(String) }];
    case 'too_small':
    case 'too_big':
      return [{ kind: 'form', path, message: describeSize(issue, fragment), meant: null }];
    case 'custom':
      return issue.params?.['rule'] === 'date-is-valid'
        ? [{ kind: 'date', path, message: issue.message }]
        : [{ kind: 'form', path, message: issue.message, meant: findNearForm(value, fragment) }];
    default:
      return [{ kind: 'form', path, message: issue.message, meant: findNearForm(value, fragment) }];
  }
}

function describeSize(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  fragment: Fragment | undefined,
): string {
  if (fragment?.prefixItems) return `This list should have exactly ${fragment.prefixItems.length} entries.`;
  if (issue.origin === 'array') return 'This list is empty.';
  return issue.message;
}
