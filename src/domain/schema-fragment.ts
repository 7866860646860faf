import { z } from 'zod';
import type { Path } from './yaml-node.ts';

/** A part of a schema as JSON Schema (2020-12) writes it: what may stand at one place of the data. */
export interface Fragment {
  type?: string | string[];
  description?: string;
  pattern?: string;
  enum?: unknown[];
  properties?: Record<string, Fragment>;
  required?: string[];
  items?: Fragment | false;
  prefixItems?: Fragment[];
  additionalProperties?: Fragment | boolean;
  anyOf?: Fragment[];
}

const fragments = new WeakMap<z.ZodType, Fragment>();

/** The whole of a schema; made once, and only when something is wrong, since making it takes time. */
export function findFragment(schema: z.ZodType): Fragment {
  let fragment = fragments.get(schema);
  if (!fragment) {
    fragment = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Fragment;
    fragments.set(schema, fragment);
  }
  return fragment;
}

/** The part of a schema for one place of the data, or `undefined` where the schema knows no such place. */
export const fragmentAt = (fragment: Fragment, path: Path): Fragment | undefined =>
  path.reduce<Fragment | undefined>((current, part) => current && childOf(current, part), fragment);

function childOf(fragment: Fragment, part: string | number): Fragment | undefined {
  for (const { items, prefixItems, properties = {}, additionalProperties } of fragment.anyOf ?? [fragment]) {
    const found =
      typeof part === 'number'
        ? (prefixItems?.[part] ?? (items || undefined))
        : Object.hasOwn(properties, part)
          ? properties[part]
          : additionalProperties;
    if (typeof found === 'object') return found;
  }
  return undefined;
}

export const keysOf = (fragment: Fragment | undefined): string[] => Object.keys(fragment?.properties ?? {});

export const isRequired = (parent: Fragment | undefined, key: string | number): boolean =>
  parent?.required?.includes(String(key)) ?? false;

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys and values',
};

/** What may stand at a place, in words: `text or a list`. */
export function formatType(fragment: Fragment | undefined): string {
  const types = (fragment?.anyOf ?? (fragment ? [fragment] : [])).flatMap(({ type }) => type ?? []);
  const names = [...new Set(types.filter((type) => type !== 'number' || !types.includes('string')))];
  return names.map((type) => TYPE_NAMES[type] ?? type).join(' or ') || 'something else';
}

/** What stands at a place, in the same words. */
export const formatTypeOf = (value: unknown): string =>
  value === null ? 'nothing' : (TYPE_NAMES[Array.isArray(value) ? 'array' : typeof value] ?? typeof value);
