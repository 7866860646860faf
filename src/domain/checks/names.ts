import type { Article } from '../article.ts';
import { compareClaimIds, parseClaimId } from '../claim.ts';
import { idOf } from '../content-file.ts';
import { nameInFolder } from '../contents.ts';
import type { Library } from '../library.ts';
import { formatDidYouMean } from '../near-name.ts';

export type NameKind = 'issue' | 'actor' | 'place' | 'claim' | 'article';

/** The names under which a publication knows things, also those whose own files have mistakes. */
export interface Names {
  /** Whether a name is known; where the file is broken that would say so, everything is. */
  has(kind: NameKind, name: string): boolean;
  all(kind: NameKind): readonly string[];
  /** Whether the keys of every article could be read: otherwise it is not known what is mentioned nowhere. */
  hasAllArticles: boolean;
  /** Whether nothing that an article’s frontmatter says can be trusted: it is broken as a text. */
  isBroken(file: string): boolean;
}

/** Mistakes after which it is not known what a file would have said. */
const BREAKING = new Set(['file-is-readable', 'yaml-is-well-formed', 'key-is-unique']);

const namesByLibrary = new WeakMap<Library, Names>();

export function findNames(library: Library): Names {
  const names = namesByLibrary.get(library) ?? buildNames(library);
  namesByLibrary.set(library, names);
  return names;
}

function buildNames(library: Library): Names {
  const broken = new Set(library.problems.flatMap(({ rule, location }) => (BREAKING.has(rule) ? location.file : [])));
  const inFolder = (folder: string): string[] =>
    [...library.files.keys()].flatMap((path) => (path.startsWith(`${folder}/`) ? idOf(path) : []));
  const isBrokenIn = (folder: string): boolean =>
    [...broken].some((file) => file.startsWith(nameInFolder(library.dir, folder)));
  const lists: Record<NameKind, ReadonlySet<string>> = {
    issue: new Set(inFolder('issues')),
    actor: new Set(inFolder('actors')),
    article: new Set([...inFolder('articles'), ...library.articles.flatMap(({ aliases }) => aliases)]),
    place: new Set(library.placesById.keys()),
    claim: new Set(
      library.articles.flatMap(({ claims, declared }) => [...claims.map(({ id }) => id), ...declared.claims]),
    ),
  };
  const hasAllArticles = !isBrokenIn('articles/');
  const isUncertain: Partial<Record<NameKind, boolean>> = {
    place: library.problems.some(({ location }) => location.file.startsWith(nameInFolder(library.dir, 'places.'))),
    claim: !hasAllArticles,
  };
  return {
    has: (kind, name) => isUncertain[kind] === true || lists[kind].has(name),
    all: (kind) => [...lists[kind]],
    hasAllArticles,
    isBroken: (file) => broken.has(file),
  };
}

/** Articles whose frontmatter can be trusted as far as it goes. */
export function findWholeArticles(library: Library): Article[] {
  const names = findNames(library);
  return library.articles.filter(({ file }) => !names.isBroken(file));
}

/** What to say of a name that is not known, in two sentences. */
export function explainUnknown(kind: NameKind, name: string, names: Names): { message: string; hint: string } {
  const known = names.all(kind);
  if (kind === 'claim') return explainUnknownClaim(name, known);
  const all = known.length > 0 && known.length <= 12 ? ` Known: ${known.join(', ')}.` : '';
  return {
    message: `There is no ${kind} "${name}".${formatDidYouMean(name, known)}`,
    hint: `${WHERE[kind]}${all}`,
  };
}

/** Numbers that differ by a digit are not alike: only the code can be misspelt. */
function explainUnknownClaim(name: string, known: readonly string[]): { message: string; hint: string } {
  const { code, number } = parseClaimId(name);
  const sameCode = known.filter((id) => parseClaimId(id).code === code).sort(compareClaimIds);
  const [first, last] = [sameCode[0], sameCode.at(-1)];
  const meant =
    sameCode.length > 0
      ? ''
      : formatDidYouMean(
          name,
          known.filter((id) => parseClaimId(id).number === number),
        );
  return {
    message: `There is no claim "${name}".${meant}`,
    hint:
      first === undefined
        ? `No claim begins with "${code}-". ${WHERE.claim}`
        : first === last
          ? `There is only ${first} so far.`
          : `They go from ${first} to ${last}.`,
  };
}

const WHERE: Readonly<Record<NameKind, string>> = {
  issue: 'An issue is a file in issues/, and its id is the name of the file.',
  actor: 'An actor is a file in actors/, and its id is the name of the file.',
  place: 'Places are the entries of places.yaml.',
  claim: 'Claims are listed in the articles, under "claims".',
  article: 'An article is a file in articles/, named in links without its ending.',
};
