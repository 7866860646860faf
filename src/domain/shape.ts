import { z } from 'zod';
import type { Location } from './location.ts';
import { formatDidYouMean } from './near-name.ts';
import type { Problem } from './problem.ts';
import type { Path, YamlDocument } from './yaml-document.ts';

/** What a file's structured data turned out to be: the value as far as it is sound, and every mistake of form. */
export interface Shaped<T> {
  value: T | null;
  problems: Problem[];
  /** Place in the file of a part of `value`, also where entries before it were left out. */
  locationOf(path: Path): Location;
}

interface Fragment {
  type?: string | string[];
  description?: string;
  properties?: Record<string, Fragment>;
  required?: string[];
  items?: Fragment;
  additionalProperties?: Fragment | boolean;
  anyOf?: Fragment[];
}

const describedBy = new WeakMap<z.ZodType, Fragment>();

function describe(schema: z.ZodType): Fragment {
  let fragment = describedBy.get(schema);
  if (!fragment) {
    fragment = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Fragment;
    describedBy.set(schema, fragment);
  }
  return fragment;
}

/**
 * Holds a YAML document against a schema. Every mistake is reported with the place of the very key or value; what is
 * unsound is then left out, so that the rest can still be checked in the same run.
 */
export function readShape<S extends z.ZodType>(schema: S, document: YamlDocument): Shaped<z.output<S>> {
  const problems = document.mistakes.map((mistake) => ({
    rule: mistake.message.startsWith('This key stands twice') ? 'key-is-unique' : 'yaml-is-well-formed',
    level: 'error' as const,
    location: mistake.location,
    message: mistake.message,
  }));
  const data: unknown = isRecord(document.data) ? structuredClone(document.data) : {};
  if (!isRecord(document.data) && problems.length === 0) {
    problems.push({
      rule: 'yaml-is-well-formed',
      level: 'error',
      location: document.locationOf([]),
      message: document.data === undefined ? 'There is no data here.' : 'This should be a list of keys and values.',
    });
  }
  const remaining = new RemainingEntries(data);
  const locationOf = (path: Path): Location => document.locationOf(remaining.originalPath(path));
  const reported: Problem[] = [];
  for (let attempt = 0; attempt < MOST_PASSES; attempt += 1) {
    const result = schema.safeParse(data);
    if (result.success) return { value: result.data, problems: [...problems, ...reported], locationOf };
    for (const issue of result.error.issues) {
      if (attempt === 0) reported.push(...problemsOf(issue, schema, document));
      leaveOut(data, issue, describe(schema), remaining);
    }
    remaining.close();
  }
  return { value: null, problems: [...problems, ...reported], locationOf };
}

/** Leaving out a nested part can make its parent unsound, so soundness is reached in a few passes at most. */
const MOST_PASSES = 8;

/** Lists from which unsound entries were taken, and where the entries that remain stood before. */
class RemainingEntries {
  readonly #data: unknown;
  readonly #places = new WeakMap<unknown[], number[]>();
  readonly #removed = new Map<unknown[], Set<number>>();

  constructor(data: unknown) {
    this.#data = data;
  }

  remove(list: unknown[], index: number): void {
    const indexes = this.#removed.get(list) ?? new Set();
    this.#removed.set(list, indexes.add(index));
  }

  /** Closes the holes; until then the other mistakes of a pass still count by the old numbers. */
  close(): void {
    for (const [list, indexes] of this.#removed) {
      const places = this.#places.get(list) ?? list.map((_, index) => index);
      this.#places.set(
        list,
        places.filter((_, index) => !indexes.has(index)),
      );
      list.splice(0, list.length, ...list.filter((_, index) => !indexes.has(index)));
    }
    this.#removed.clear();
  }

  originalPath(path: Path): Path {
    return path.map((part, depth) => {
      const list = valueAt(this.#data, path.slice(0, depth));
      return typeof part === 'number' && Array.isArray(list) ? (this.#places.get(list)?.[part] ?? part) : part;
    });
  }
}

/** `claims[7].quote`, as an author would point at it. */
export const formatPath = (path: Path): string =>
  path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  );

function problemsOf(issue: z.core.$ZodIssue, schema: z.ZodType, document: YamlDocument): Problem[] {
  const path = issue.path as (string | number)[];
  const name = formatPath(path);
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(fragmentAt(describe(schema), path)?.properties ?? {});
    return issue.keys.map((key) => ({
      rule: 'key-is-known',
      level: 'error',
      location: document.locationOfKey([...path, key]),
      message: `The key “${formatPath([...path, key])}” is not known here.${formatDidYouMean(key, known)}`,
      hint: `Known keys: ${known.join(', ')}.`,
    }));
  }
  if (valueAt(document.data, path) === undefined) {
    const explanation = fragmentAt(describe(schema), path)?.description;
    return [
      {
        rule: 'required-key-is-given',
        level: 'error',
        location: startOfRange(document.locationOf(path.slice(0, -1))),
        message: `“${name}” is missing.`,
        ...(explanation === undefined ? {} : { hint: `${explanation}` }),
      },
    ];
  }
  const location = document.locationOf(path);
  if (issue.code === 'custom') {
    const rule = typeof issue.params?.['rule'] === 'string' ? issue.params['rule'] : 'value-has-right-form';
    return [{ rule, level: 'error', location, message: `${name}: ${issue.message}` }];
  }
  return [{ rule: 'value-has-right-form', level: 'error', location, message: `“${name}” ${sentenceFor(issue)}` }];
}

function sentenceFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `should be ${nameOfType(issue.expected)}.`;
    case 'invalid_value':
      return `should be one of: ${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      return issue.origin === 'array' ? 'should have at least one entry.' : 'should not be empty.';
    case 'too_big':
      return `is too long: at most ${String(issue.maximum)} are allowed.`;
    case 'invalid_union':
      return 'has none of the forms that are allowed here.';
    case 'invalid_key':
      return 'has a key of a form that is not allowed here.';
    default:
      return `is not right: ${issue.message}.`;
  }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys and values',
  record: 'a group of keys and values',
};
const nameOfType = (type: string): string => TYPE_NAMES[type] ?? type;

const startOfRange = ({ file, line, column }: Location): Location => ({ file, line, column });

/** Removes the smallest part that makes the data unsound: an optional key, an entry of a list, or a whole record. */
function leaveOut(data: unknown, issue: z.core.$ZodIssue, fragment: Fragment, remaining: RemainingEntries): void {
  const path = issue.path as (string | number)[];
  if (issue.code === 'unrecognized_keys') {
    const target = valueAt(data, path);
    if (isRecord(target)) for (const key of issue.keys) delete target[key];
    return;
  }
  for (let length = path.length; length > 0; length -= 1) {
    const key = path[length - 1] as string | number;
    const parentPath = path.slice(0, length - 1);
    const parent = valueAt(data, parentPath);
    const parentFragment = fragmentAt(fragment, parentPath);
    if (Array.isArray(parent)) {
      remaining.remove(parent, Number(key));
      return;
    }
    if (isRecord(parent)) {
      const isRequired = parentFragment?.required?.includes(String(key)) ?? false;
      if (!isRequired) {
        delete parent[key];
        return;
      }
      if (length === 1) {
        parent[key] = placeholderFor(parentFragment?.properties?.[String(key)]);
        return;
      }
    }
  }
}

function placeholderFor(fragment: Fragment | undefined): unknown {
  const type = Array.isArray(fragment?.type) ? fragment.type[0] : fragment?.type;
  return type === 'array' ? [] : type === 'object' ? {} : type === 'number' ? 0 : '?';
}

function fragmentAt(fragment: Fragment | undefined, path: Path): Fragment | undefined {
  let current = fragment;
  for (const part of path) {
    const options: Fragment[] = current?.anyOf ?? (current ? [current] : []);
    current = options
      .map((option) =>
        typeof part === 'number'
          ? option.items
          : (option.properties?.[part] ??
            (typeof option.additionalProperties === 'object' ? option.additionalProperties : undefined)),
      )
      .find((found) => found !== undefined);
  }
  return current;
}

function valueAt(data: unknown, path: Path): unknown {
  let current = data;
  for (const part of path) {
    if (Array.isArray(current)) current = current[Number(part)];
    else if (isRecord(current)) current = current[part];
    else return undefined;
  }
  return current;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
