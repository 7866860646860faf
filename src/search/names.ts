import type { Library } from '#domain/library.ts';
import { buildMentionFinder } from '#domain/mention.ts';

/** Somebody or something that a text can name, under one of several names. */
interface Named {
  key: string;
  names: readonly string[];
}

/** Finds who and what a text names, and under which names else they are known. */
export interface NameIndex {
  /** The names of an actor, place, term or issue, initials included: `namesOf('actor:jane-roe')`. */
  namesOf(key: string): readonly string[];
  /** The keys of those named in a text. */
  mentionsIn(text: string): Set<string>;
}

export function buildNameIndex(library: Library): NameIndex {
  const named: Named[] = [
    ...library.actors.map(({ id, type, name, aliases }) => ({
      key: `actor:${id}`,
      names: [name, ...aliases, ...(type === 'person' ? [] : initialsOf([name, ...aliases]))],
    })),
    ...library.places.map(({ id, name, aliases }) => ({ key: `place:${id}`, names: withInitials([name, ...aliases]) })),
    ...library.terms.map(({ id, name, aliases }) => ({ key: `term:${id}`, names: withInitials([name, ...aliases]) })),
    ...library.issues.map(({ id, title, code, aliases }) => ({
      key: `issue:${id}`,
      names: [...withInitials([title, ...aliases]), code],
    })),
  ];
  const namesByKey = new Map(named.map(({ key, names }) => [key, [...new Set(names)]]));
  const find = buildMentionFinder(named);
  return {
    namesOf: (key) => namesByKey.get(key) ?? [],
    mentionsIn: (text) => new Set(find(text).map(({ key }) => key)),
  };
}

const withInitials = (names: readonly string[]): string[] => [...names, ...initialsOf(names)];

/** The initials of names of two words or more that begin with a capital: “Lower River Treaty” gives LRT. */
function initialsOf(names: readonly string[]): string[] {
  return names
    .map((name) => name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word)))
    .filter((words) => words.length > 1)
    .map((words) => words.map((word) => Array.from(word)[0]).join(''));
}
