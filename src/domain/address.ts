import type { Claim } from './claim.ts';
import type { Library } from './library.ts';
import { buildSourceRegisters, hasPagesOfClaims, pageOfClaim } from './register.ts';
import { basePath } from './site.ts';

/** Where each thing stands on the site; every address begins with the base path of the site. */
export interface Addresses {
  base: string;
  home: string;
  page(path: string): string;
  article(slug: string): string;
  section(slug: string, sectionId: string): string;
  issue(id: string): string;
  actor(id: string): string;
  source(id: string): string;
  /** A claim among the claims of its issue. */
  claim(claim: Pick<Claim, 'id' | 'issue'>): string;
  /** The words of a claim in their article. */
  words(claim: Pick<Claim, 'id' | 'article'>): string;
}

/** The folders of what has left its page for the pages of a register. */
interface Places {
  /** The issues whose claims stand on pages of their own. */
  issues: ReadonlySet<string>;
  /** The folder of a document, by its id. */
  folderOfSource: (id: string) => string | undefined;
}

const NO_PLACES: Places = { issues: new Set(), folderOfSource: () => undefined };

/** @param base the path under which the site is served, with a slash at both ends */
export function buildAddresses(base: string, { issues, folderOfSource }: Places = NO_PLACES): Addresses {
  const folderOf = (claim: Pick<Claim, 'id' | 'issue'>): string =>
    issues.has(claim.issue) ? `claims/${pageOfClaim(claim)}/` : '';
  return {
    base,
    home: base,
    page: (path) => `${base}${path}`,
    article: (slug) => `${base}articles/${slug}/`,
    section: (slug, sectionId) => `${base}articles/${slug}/#${sectionId}`,
    issue: (id) => `${base}issues/${id}/`,
    actor: (id) => `${base}actors/${id}/`,
    source: (id) => `${base}${folderOfSource(id) ?? 'sources/'}#${id}`,
    claim: (claim) => `${base}issues/${claim.issue}/${folderOf(claim)}#${claim.id}`,
    words: ({ id, article }) => `${base}articles/${article}/#${id}`,
  };
}

const addressesByLibrary = new WeakMap<Library, Addresses>();

/** Where each thing of a publication stands. */
export function addressesOf(library: Library): Addresses {
  const addresses = addressesByLibrary.get(library) ?? buildAddresses(basePath(library.site), findPlaces(library));
  addressesByLibrary.set(library, addresses);
  return addresses;
}

/** What leads away from the pages that bear a thing in a small publication. */
function findPlaces(library: Library): Places {
  const issues = library.issues.flatMap(({ id }) => (hasPagesOfClaims(library.claimsByIssue.get(id)) ? [id] : []));
  let folders: ReadonlyMap<string, string> | undefined;
  // Found when the first document is named: while someone edits, every change makes the places anew.
  return { issues: new Set(issues), folderOfSource: (id) => (folders ??= findFoldersOfSources(library)).get(id) };
}

function findFoldersOfSources(library: Library): Map<string, string> {
  const folders = new Map<string, string>();
  for (const { folder, pages } of buildSourceRegisters(library))
    for (const page of pages)
      if (page.kind === 'sources')
        for (const { source } of page.items) folders.set(source.id, folder + (page.name && `${page.name}/`));
  return folders;
}
