import type { Addresses } from '#domain/address.ts';
import { buildAttribution, formatNames } from '#domain/attribution.ts';
import { isWhollyVerbatim, type Claim } from '#domain/claim.ts';
import { shownDateOf, sourcesOf } from '#domain/claim-order.ts';
import { formatCount } from '#domain/count.ts';
import { formatDate } from '#domain/date.ts';
import type { Library } from '#domain/library.ts';
import { formatSource } from '#domain/source.ts';

/** What a preview of a link says: who and when, then the words. */
export type Preview = readonly [head: string, words: string];

/** A page that links to more than this is a register: its own words say what its links lead to. */
const MOST = 150;

const previewsByLibrary = new WeakMap<Library, ReadonlyMap<string, () => Preview>>();

/**
 * What the links of a page lead to, by address: claims, actors, issues and sources. An item that stands on the page is
 * left out, for its preview is read from there; so are the words of a passage that stands there, which the link marks.
 */
export function findPreviews(html: string, library: Library, addresses: Addresses): Record<string, Preview> {
  const known = listPreviews(library, addresses);
  const allOf = (pattern: RegExp): Set<string> =>
    new Set(Array.from(html.matchAll(pattern), ([, found = '']) => found));
  const found = [...allOf(/<a\b[^>]*?\shref="([^"]+)"/g)].filter((href) => known.has(href));
  if (found.length > MOST) return {};
  const items = allOf(/<li\b[^>]*?\sid="([^"]+)"/g);
  const passages = allOf(/<span\b[^>]*?\sid="([^"]+)"/g);
  return Object.fromEntries(
    found.flatMap((href) => {
      const id = href.split('#')[1] ?? '';
      if (items.has(id)) return [];
      const [head = '', words = ''] = readPreview(href, known);
      return [[href, [head, passages.has(id) ? '' : words]]];
    }),
  );
}

const madeByLibrary = new WeakMap<ReadonlyMap<string, () => Preview>, Map<string, Preview>>();

/** Made when a page first needs it: many pages lead to the same things. */
function readPreview(href: string, known: ReadonlyMap<string, () => Preview>): Preview {
  const made = madeByLibrary.get(known) ?? new Map<string, Preview>();
  madeByLibrary.set(known, made);
  const preview = made.get(href) ?? known.get(href)?.() ?? ['', ''];
  made.set(href, preview);
  return preview;
}

function listPreviews(library: Library, addresses: Addresses): ReadonlyMap<string, () => Preview> {
  const listed =
    previewsByLibrary.get(library) ??
    new Map<string, () => Preview>([
      ...library.claims.map((claim) => [addresses.claim(claim), () => previewClaim(claim, library)] as const),
      ...library.actors.map(({ id }) => [addresses.actor(id), () => previewActor(id, library)] as const),
      ...library.issues.map(({ id }) => [addresses.issue(id), () => previewIssue(id, library)] as const),
      ...library.articles.flatMap(({ sources }) =>
        sources.map(({ id }) => [addresses.source(id), () => previewSource(id, library)] as const),
      ),
    ]);
  previewsByLibrary.set(library, listed);
  return listed;
}

function previewClaim(claim: Claim, library: Library): Preview {
  if (claim.withdrawn !== undefined) return [`${claim.id}, withdrawn`, claim.withdrawn];
  const { language } = library.site;
  const { speakers, audience } = buildAttribution(claim, library);
  const namesOf = (parties: typeof speakers): string =>
    formatNames(
      parties.map(({ name }) => name),
      language,
    );
  const date = shownDateOf(claim, library);
  const head = [
    (speakers.length > 0 ? namesOf(speakers) : 'The author of the article') +
      (audience.length > 0 ? ` to ${namesOf(audience)}` : ''),
    date ? formatDate(date, { language, style: 'short' }) : 'no date given',
    ...sourcesOf(claim, library)
      .slice(0, 1)
      .map(({ publisher }) => publisher),
  ];
  return [[...new Set(head)].join(' · '), isWhollyVerbatim(claim) ? `“${claim.quote}”` : claim.gist];
}

function previewActor(id: string, library: Library): Preview {
  const actor = library.actorsById.get(id);
  const said = library.claimsByActor.get(id).filter(({ withdrawn }) => withdrawn === undefined).length;
  return [
    [actor?.name, actor?.role].filter((words) => words !== undefined).join(', '),
    said === 0 ? 'Nothing on record in its own name.' : `${formatCount(said, 'claim')} on record.`,
  ];
}

function previewIssue(id: string, library: Library): Preview {
  const issue = library.issuesById.get(id);
  const count = library.claimsByIssue.get(id).filter(({ withdrawn }) => withdrawn === undefined).length;
  return [[issue?.title, formatCount(count, 'claim')].join(' · '), issue?.question ?? ''];
}

function previewSource(id: string, library: Library): Preview {
  const source = library.sourcesById.get(id);
  const count = library.claimsBySource.get(id).length;
  return source
    ? [formatSource(source, library.site.language, 'long'), `${formatCount(count, 'claim')} rest on it here.`]
    : ['', ''];
}
