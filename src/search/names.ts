import type { Library } from '#domain/library.ts';
import { buildMentionFinder } from '#domain/mention.ts';

/** Finds who and what a text names, and under which names else they are known. */
export interface NameIndex {
  /** The names of an actor, place or term, initials included: `namesOf('actor:jane-roe')`. */
  namesOf(key: string): readonly string[];
  /** The keys of those named in a text. */
  mentionsIn(text: string): Set<string>;
}

export function buildNameIndex(library: Library): NameIndex {
  const named = [
    ...library.actors.map(({ id, type, name, aliases }) => ({
      key: `actor:${id}`,
      names: [name, ...aliases, ...(type === 'person' ? [] : initialsOf([name, ...aliases], type === 'state' ? 2 : 3))],
    })),
    ...[
      ...library.places.map((place) => ({ ...place, scheme: 'place' })),
      ...library.terms.map((term) => ({ ...term, scheme: 'term' })),
    ].map(({ scheme, id, name, aliases }) => ({
      key: `${scheme}:${id}`,
      names: [name, ...aliases, ...initialsOf([name, ...aliases])],
    })),
  ];
  const namesByKey = new Map(named.map(({ key, names }) => [key, [...new Set(names)]]));
  const find = buildMentionFinder(named);
  return {
    namesOf: (key) => namesByKey.get(key) ?? [],
    mentionsIn: (text) => new Set(find(text).map(({ key }) => key)),
  };
}

/** The initials of names in which at least so many words begin with a capital: “Lower River Treaty” gives LRT. */
export function initialsOf(names: readonly string[], fewest = 3): string[] {
  return names
    .map((name) => name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word)))
    .filter((words) => words.length >= fewest)
    .map((words) => words.map((word) => Array.from(word)[0]).join(''));
}
