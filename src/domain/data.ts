import type { Path } from './yaml-node.ts';

/** Plain data, as YAML gives it. */

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a path; `undefined` where nothing does. */
export function valueAt(data: unknown, path: Path): unknown {
  let current = data;
  for (const part of path) {
    if (Array.isArray(current)) current = current[Number(part)];
    else if (isRecord(current) && Object.hasOwn(current, String(part))) current = current[part];
    else return undefined;
  }
  return current;
}
