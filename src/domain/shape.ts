import type { z } from 'zod';
import { isRecord } from './data.ts';
import { compareLocations, type Location } from './location.ts';
import { MendedData } from './mended-data.ts';
import type { Problem } from './problem.ts';
import { findFragment } from './schema-fragment.ts';
import { findShapeMistakes } from './shape-mistake.ts';
import { toProblem } from './shape-problem.ts';
import type { Path, YamlDocument } from './yaml-document.ts';

/** Finds where a part of a value stands in its file; or its key, if that is asked for. */
export type Locate = (path: Path, part?: 'value' | 'key') => Location;

/** What a file's structured data turned out to be: the value as far as it is sound, and every mistake of form. */
export interface Shaped<T> {
  value: T | null;
  problems: Problem[];
  /** Place in the file of a part of `value`, also where other entries were left out. */
  locationOf: Locate;
}

/** What is mended can make another part unsound, so soundness is reached in a few rounds at most. */
const MOST_ROUNDS = 12;

/**
 * Holds a YAML document against a schema. Every mistake is reported with the place of the very key or value; what is
 * unsound is then mended or left out, so that the rest can still be checked in the same run.
 */
export function readShape<S extends z.ZodType>(schema: S, document: YamlDocument): Shaped<z.output<S>> {
  const noGroup = findNoGroup(document);
  const data = isRecord(document.data) ? document.data : {};
  const result = schema.safeParse(data);
  if (result.success)
    return { value: result.data, problems: problemsOf(document, noGroup), locationOf: locator(document) };

  const mended = new MendedData(structuredClone(data), findFragment(schema));
  const unknown = findShapeMistakes(result.error.issues, mended).filter(({ kind }) => kind === 'unknown-key');
  const problems = unknown.flatMap((mistake) => toProblem(mistake, document, mended));
  mended.mend(unknown, 0);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = schema.safeParse(mended.data);
    if (next.success) {
      return {
        value: next.data,
        problems: problemsOf(document, noGroup, problems),
        locationOf: locator(document, mended),
      };
    }
    const mistakes = findShapeMistakes(next.error.issues, mended);
    if (round === 0) problems.push(...mistakes.flatMap((mistake) => toProblem(mistake, document, mended)));
    mended.mend(mistakes, round);
  }
  return { value: null, problems: problemsOf(document, noGroup, problems), locationOf: locator(document) };
}

const locator =
  ({ locationOf, locationOfKey }: YamlDocument, mended?: MendedData): Locate =>
  (path, part = 'value') => {
    const original = mended?.originalPath(path) ?? path;
    return part === 'key' ? locationOfKey(original) : locationOf(original);
  };

/** Says so where a text is sound YAML, but holds no group of keys. */
function findNoGroup(document: YamlDocument): Problem | null {
  if (isRecord(document.data) || document.mistakes.length > 0) return null;
  const isEmpty = document.data === undefined || document.data === null;
  return {
    rule: 'yaml-is-well-formed',
    level: 'error',
    location: document.locationOf([]),
    message: isEmpty ? 'There are no keys here.' : 'Here should be keys, each with its value.',
    hint: isEmpty
      ? 'Write the keys that are needed, each on a line of its own.'
      : 'A key is followed by a colon and a space.',
  };
}

const TRUSTED = new Set(['key-is-known', 'date-is-valid']);

/** Where the text itself is broken, only what stands before the break can be trusted, and nothing be called missing. */
function problemsOf({ mistakes }: YamlDocument, noGroup: Problem | null, ofShape: readonly Problem[] = []): Problem[] {
  if (noGroup) return [noGroup];
  const ofText = mistakes.map(({ kind, ...mistake }) => ({
    rule: kind === 'duplicate-key' ? 'key-is-unique' : 'yaml-is-well-formed',
    level: 'error' as const,
    ...mistake,
  }));
  const broken = mistakes.find(({ kind }) => kind === 'syntax');
  const trusted = ofShape.filter(
    ({ rule, location }) => !broken || (TRUSTED.has(rule) && compareLocations(location, broken.location) < 0),
  );
  return [...ofText, ...trusted];
}
