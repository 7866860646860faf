import type { z } from 'zod';
import { valueAt } from './data.ts';
import { formatType, formatTypeOf, fragmentAt, isRequired, keysOf, type Fragment } from './schema-fragment.ts';
import type { Path } from './yaml-node.ts';

/** One way in which data does not fit its schema, at one place of the data. */
export type ShapeMistake =
  | { kind: 'unknown-key'; path: Path; key: string; known: string[] }
  /** A key that need not be there stands without a value. */
  | { kind: 'nothing'; path: Path }
  | { kind: 'missing'; path: Path; isEmpty: boolean; description: string | undefined }
  | { kind: 'option'; path: Path; value: unknown; options: string[] }
  | { kind: 'type'; path: Path; expected: string; found: string }
  | { kind: 'key-form'; path: Path; message: string }
  | { kind: 'date'; path: Path; message: string }
  | { kind: 'form'; path: Path; message: string };

/** Says what the schema found, each mistake once, at the deepest place that is known. */
export function findShapeMistakes(
  issues: readonly z.core.$ZodIssue[],
  { data, schema }: { data: unknown; schema: Fragment },
): ShapeMistake[] {
  return issues.flatMap((issue) => describe(issue, [], data, schema));
}

function describe(issue: z.core.$ZodIssue, prefix: Path, data: unknown, schema: Fragment): ShapeMistake[] {
  const path = [...prefix, ...(issue.path as (string | number)[])];
  const fragment = fragmentAt(schema, path);
  const value = valueAt(data, path);
  const key = path.at(-1);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((each) => ({ kind: 'unknown-key', path: [...path, each], key: each, known: keysOf(fragment) }));
  }
  if (issue.code === 'invalid_key') {
    return [{ kind: 'key-form', path, message: issue.issues[0]?.message ?? 'This key has a form that is not allowed.' }];
  }
  if (value === undefined || value === null) {
    const parent = fragmentAt(schema, path.slice(0, -1));
    const isNeeded = typeof key === 'number' || keysOf(parent).length === 0 || (key !== undefined && isRequired(parent, key));
    if (!isNeeded) return [{ kind: 'nothing', path }];
    return [{ kind: 'missing', path, isEmpty: value === null, description: fragment?.description }];
  }
  switch (issue.code) {
    case 'invalid_union': {
      const branch = issue.errors.find((errors) => !errors.some((error) => error.path.length === 0 && error.code === 'invalid_type'));
      if (branch) return branch.flatMap((error) => describe(error, path, data, schema));
      return [{ kind: 'type', path, expected: formatType(fragment), found: formatTypeOf(value) }];
    }
    case 'invalid_type':
      return [{ kind: 'type', path, expected: formatType(fragment), found: formatTypeOf(value) }];
    case 'invalid_value':
      return [{ kind: 'option', path, value, options: issue.values.map(String) }];
    case 'too_small':
    case 'too_big':
      return [{ kind: 'form', path, message: describeSize(issue, fragment) }];
    case 'custom':
      return [{ kind: issue.params?.['rule'] === 'date-is-valid' ? 'date' : 'form', path, message: issue.message }];
    default:
      return [{ kind: 'form', path, message: issue.message }];
  }
}

function describeSize(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, fragment: Fragment | undefined): string {
  if (fragment?.prefixItems) return `This list should have exactly ${fragment.prefixItems.length} entries.`;
  if (issue.origin === 'array') return 'This list is empty.';
  return issue.message;
}
