import { isRecord, valueAt } from './data.ts';
import { findNearName } from './near-name.ts';
import { fragmentAt, isRequired, type Fragment } from './schema-fragment.ts';
import type { ShapeMistake } from './shape-mistake.ts';
import type { Path } from './yaml-node.ts';

/** Stand-ins for what a file must have and has not, tried one after the other; none of them is ever shown. */
const STAND_INS: readonly unknown[] = ['?', 'XXXX', 'unknown', 'XX', 'https://unknown.example/', 'en', 0, [], {}];

/**
 * Data that does not fit its schema, made to fit: a misspelt key or word is taken for the one that was meant, what cannot
 * be understood is left out. So the rest can be checked in the same run, and one mistake does not look like five.
 */
export class MendedData {
  readonly data: unknown;
  readonly schema: Fragment;
  /** Of a list from which entries were taken: where those that remain stood before. */
  readonly #places = new WeakMap<unknown[], number[]>();
  readonly #removed = new Map<unknown[], Set<number>>();
  /** Of a group in which a key was misspelt: what stands in the file, by the key that was meant. */
  readonly #misspelt = new WeakMap<object, Map<string, string>>();

  constructor(data: unknown, schema: Fragment) {
    this.data = data;
    this.schema = schema;
  }

  /** @param attempt how often the data was mended before */
  mend(mistakes: readonly ShapeMistake[], attempt: number): void {
    for (const mistake of mistakes) this.#mendOne(mistake, attempt);
    for (const [list, indexes] of this.#removed) this.#close(list, indexes);
    this.#removed.clear();
  }

  /** Where a part of the data stood before it was mended. */
  originalPath(path: Path): Path {
    return path.map((part, depth) => {
      const parent = valueAt(this.data, path.slice(0, depth));
      if (Array.isArray(parent)) return this.#places.get(parent)?.[Number(part)] ?? part;
      return isRecord(parent) ? (this.#misspelt.get(parent)?.get(String(part)) ?? part) : part;
    });
  }

  #mendOne(mistake: ShapeMistake, attempt: number): void {
    const { path } = mistake;
    const key = path.at(-1);
    const parent = valueAt(this.data, path.slice(0, -1));
    if (mistake.kind === 'unknown-key') {
      if (isRecord(parent)) this.#rename(parent, mistake.key, mistake.meant);
      return;
    }
    const value = valueAt(this.data, path);
    const better = attempt < 3 ? findBetterValue(mistake, value) : undefined;
    if (better !== undefined && key !== undefined && isContainer(parent)) parent[key] = better;
    else this.#leaveOut(path, attempt);
  }

  #rename(group: Record<string, unknown>, key: string, meant: string | null): void {
    if (meant !== null && !Object.hasOwn(group, meant)) {
      group[meant] = group[key];
      this.#misspelt.set(group, (this.#misspelt.get(group) ?? new Map<string, string>()).set(meant, key));
    }
    delete group[key];
  }

  /** Removes the smallest part that can go: an optional key, or an entry of a list or of a table. */
  #leaveOut(path: Path, attempt: number): void {
    for (let length = path.length; length > 0; length -= 1) {
      const key = path[length - 1] ?? 0;
      const parent = valueAt(this.data, path.slice(0, length - 1));
      const fragment = fragmentAt(this.schema, path.slice(0, length - 1));
      const isText = attempt === 0 && length === path.length && isPlainText(fragmentAt(this.schema, path));
      if (Array.isArray(parent) && !fragment?.prefixItems) return void this.#remove(parent, Number(key));
      if (isRecord(parent) && !isRequired(fragment, key)) return void delete parent[key];
      if (isRecord(parent) && (isText || length === 1)) return this.#standIn(path, attempt);
    }
  }

  #standIn(path: Path, attempt: number): void {
    const parent = valueAt(this.data, path.slice(0, -1));
    const key = path.at(-1);
    if (!isContainer(parent) || key === undefined) return;
    const types = [fragmentAt(this.schema, path)?.type].flat();
    parent[key] = types.includes('array') ? [] : types.includes('object') ? {} : STAND_INS[attempt];
  }

  /** Noted first: until a round is over, the other mistakes still count by the old numbers. */
  #remove(list: unknown[], index: number): void {
    this.#removed.set(list, (this.#removed.get(list) ?? new Set<number>()).add(index));
  }

  #close(list: unknown[], indexes: ReadonlySet<number>): void {
    const places = this.#places.get(list) ?? list.map((_, index) => index);
    this.#places.set(
      list,
      places.filter((_, index) => !indexes.has(index)),
    );
    list.splice(0, list.length, ...list.filter((_, index) => !indexes.has(index)));
  }
}

const isContainer = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null;

const isPlainText = (fragment: Fragment | undefined): boolean =>
  [fragment?.type].flat().includes('string') && fragment?.pattern === undefined && fragment?.enum === undefined;

/** What was probably meant by a value that does not fit. */
function findBetterValue(mistake: ShapeMistake, value: unknown): unknown {
  if (mistake.kind === 'date') return 'XXXX';
  if (mistake.kind === 'option') return findNearName(String(value), mistake.options) ?? undefined;
  if (mistake.kind === 'type') {
    if (mistake.expected === 'a list' && !isContainer(value)) return [value];
    if (mistake.expected === 'text') return isContainer(value) ? '?' : String(value);
    return undefined;
  }
  return mistake.kind === 'form' ? (mistake.meant ?? undefined) : undefined;
}
