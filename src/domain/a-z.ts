import { sortNameOf } from './actor.ts';
import { buildBibliography } from './bibliography.ts';
import type { Claim } from './claim.ts';
import type { Library } from './library.ts';
import { buildMentionFinder } from './mention.ts';
import { textOf } from './text.ts';

/** A place to which an entry of the index leads: a section of an article, or a claim. */
export type Locator =
  | { kind: 'section'; article: string; articleTitle: string; sectionId: string | null; heading: string | null }
  | { kind: 'claim'; claim: Claim };

export interface IndexEntry {
  name: string;
  sortName: string;
  kind: 'person' | 'state' | 'organisation' | 'place' | 'term' | 'source' | 'issue' | 'see';
  id: string;
  /** A few words on it: a role, a gloss. */
  note: string | null;
  locators: Locator[];
  /** The entry that a reader should look up instead. */
  see: string | null;
}

interface Subject extends Omit<IndexEntry, 'locators' | 'see'> {
  names: string[];
}

/** The index at the back of the book: people, places, terms and sources, by letter, each with where it is spoken of. */
export function buildIndex(library: Library): { letter: string; entries: IndexEntry[] }[] {
  const subjects = findSubjects(library);
  const locators = findLocators(library, subjects);
  const entries = [
    ...subjects.map((subject) => ({
      ...withoutNames(subject),
      locators: locators.get(keyOf(subject)) ?? [],
      see: null,
    })),
    ...findCrossReferences(subjects),
    ...findPublishers(library),
  ].filter((entry) => entry.locators.length > 0 || entry.see !== null);
  return byLetter(entries, library.site.language);
}

const keyOf = ({ kind, id }: Pick<Subject, 'kind' | 'id'>): string => `${kind}:${id}`;

const withoutNames = ({ name, sortName, kind, id, note }: Subject): Omit<IndexEntry, 'locators' | 'see'> => ({
  name,
  sortName,
  kind,
  id,
  note,
});

function findSubjects(library: Library): Subject[] {
  const actors = library.actors.map((actor) => ({
    name: actor.name,
    sortName: sortNameOf(actor),
    kind: actor.type,
    id: actor.id,
    note: actor.role ?? null,
    names: [actor.name, ...actor.aliases],
  }));
  const actorNames = new Set(actors.map(({ name }) => name));
  const places = library.places
    .filter(({ name }) => !actorNames.has(name))
    .map(({ id, name, aliases, note }) => ({
      id,
      name,
      sortName: name,
      kind: 'place' as const,
      note: note ?? null,
      names: [name, ...aliases],
    }));
  const terms = library.terms.map(({ id, name, aliases, gloss }) => ({
    id,
    name,
    sortName: name,
    kind: 'term' as const,
    note: gloss ?? null,
    names: [name, ...aliases],
  }));
  return [...actors, ...places, ...terms];
}

function findLocators(library: Library, subjects: Subject[]): Map<string, Locator[]> {
  const find = buildMentionFinder(subjects.map((subject) => ({ key: keyOf(subject), names: subject.names })));
  const locators = new Map<string, Locator[]>();
  const add = (keys: Iterable<string>, locator: Locator): void => {
    for (const key of new Set(keys)) {
      const list = locators.get(key);
      if (list) list.push(locator);
      else locators.set(key, [locator]);
    }
  };
  for (const article of library.articles) {
    const at = { kind: 'section' as const, article: article.slug, articleTitle: article.title };
    add(
      find(textOf(article.opening)).map(({ key }) => key),
      { ...at, sectionId: null, heading: null },
    );
    for (const { id, heading, nodes } of article.sections) {
      add(
        find(`${heading}\n${textOf(nodes)}`).map(({ key }) => key),
        { ...at, sectionId: id, heading },
      );
    }
    for (const claim of article.claims.filter(({ withdrawn }) => withdrawn === undefined)) {
      const people = [...claim.actors, ...claim.to].flatMap((id) => {
        const actor = library.actorsById.get(id);
        return actor ? [`${actor.type}:${actor.id}`] : [];
      });
      const named = find(`${claim.gist}\n${claim.quote ?? ''}`).map(({ key }) => key);
      add([...people, ...named], { kind: 'claim', claim });
    }
  }
  return locators;
}

/** “Aliases, see name”, where the alias would stand elsewhere in the alphabet. */
function findCrossReferences(subjects: Subject[]): IndexEntry[] {
  const taken = new Set(subjects.flatMap(({ name, sortName }) => [name, sortName]));
  return subjects.flatMap((subject) =>
    subject.names
      .filter((alias) => !taken.has(alias) && !subject.sortName.startsWith(alias) && !subject.name.startsWith(alias))
      .map((alias) => ({
        name: alias,
        sortName: alias,
        kind: 'see' as const,
        id: subject.id,
        note: null,
        locators: [],
        see: subject.sortName,
      })),
  );
}

/** A publisher that is an actor, too, says in which of the two roles it is listed. */
function findPublishers(library: Library): IndexEntry[] {
  const names = new Set(library.actors.map(({ name }) => name));
  return buildBibliography(library).map(({ publisher, sources }) => {
    const places = sources.flatMap(({ citedAt }) => citedAt);
    const locators = places.map(({ article, section }): Locator => ({
      kind: 'section',
      article: article.slug,
      articleTitle: article.title,
      sectionId: section?.id ?? null,
      heading: section?.heading ?? null,
    }));
    const unique = new Map(locators.map((locator) => [JSON.stringify(locator), locator]));
    const [first] = sources;
    return {
      name: publisher,
      sortName: publisher,
      kind: 'source',
      id: first?.source.id ?? publisher,
      note: names.has(publisher) ? 'as a publisher' : null,
      locators: [...unique.values()],
      see: null,
    };
  });
}

function byLetter(entries: IndexEntry[], language: string): { letter: string; entries: IndexEntry[] }[] {
  const collator = new Intl.Collator(language, { ignorePunctuation: true });
  const sorted = entries.sort((a, b) => collator.compare(a.sortName, b.sortName) || (keyOf(a) < keyOf(b) ? -1 : 1));
  return [...Map.groupBy(sorted, ({ sortName }) => letterOf(sortName))].map(([letter, list]) => ({
    letter,
    entries: list,
  }));
}

/** The letter under which a name is filed: its first letter without accents, or “0–9”. */
function letterOf(name: string): string {
  const first = name.normalize('NFD').match(/[\p{L}\p{N}]/u)?.[0] ?? '#';
  return /\p{N}/u.test(first) ? '0–9' : first.toLocaleUpperCase('en');
}
