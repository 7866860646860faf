import type { Root } from 'mdast';
import { parseDate, type PreciseDate } from '#domain/date.ts';
import type { Library } from '#domain/library.ts';
import type { ReviewEntry } from '#domain/review.ts';
import type { Arrival } from './arrival.ts';
import { buildCast } from './cast.ts';
import { takeCitations, type CitedText } from './citing.ts';
import { dropEmptyParts, formatBody } from './draft-body.ts';
import { formatActor, formatArticle, formatIssue } from './draft-file.ts';
import { buildFrontmatter } from './draft-frontmatter.ts';
import { listReview } from './draft-review.ts';
import { takeHead, type Head } from './head.ts';
import { plainText, textsOf } from './inline-text.ts';
import { Notices } from './notice.ts';
import { numberClaims, type NumberedClaim } from './numbered-claim.ts';
import { placeClaims } from './placed-claim.ts';
import { proposeActor } from './proposed-actor.ts';
import { proposeIssues } from './proposed-issue.ts';
import { planSections, type IssueNames, type PlannedSection } from './section-plan.ts';
import { findFreeId, formatSlug } from './slug.ts';
import type { DraftSource } from './source-register.ts';
import { findNumericOrder } from './written-date.ts';

export interface DraftOptions {
  /** When the article came out (EDTF), by the editor’s word. */
  published?: string;
  slug?: string;
  /** What the article is called where it says nothing itself: the name of its file. */
  name: string;
}

/** A file that the import writes, by its path in the content folder. */
export interface DraftFile {
  path: string;
  text: string;
}

export interface Draft {
  slug: string;
  head: Head;
  sections: PlannedSection[];
  sources: DraftSource[];
  claims: NumberedClaim[];
  review: ReviewEntry[];
  /** The article first, then the actors and issues that it proposes. */
  files: DraftFile[];
  notices: string[];
}

/** Makes a draft of an article that arrived, for a publication. Everything guessed is in its review list. */
export function buildDraft(arrival: Arrival, library: Library, options: DraftOptions): Draft {
  const { tree } = arrival;
  const notices = new Notices();
  const order = findNumericOrder(plainText(tree.children));
  const head = takeHead(arrival, order);
  const published = readPublished(options.published ?? head.date);
  const cited = takeCitations(tree, { published, order, isPlace: placeFinder(library) });
  dropEmptyParts(tree, notices);
  const title = head.title ?? options.name;
  const cast = buildCast(textsOf(tree), [...library.actorsById.values()], actorIds(library));
  const issues =
    library.issues.length > 0
      ? library.issues
      : proposeIssues(
          textsOf(tree),
          cast.members.filter(({ type }) => type === 'person').map(({ name }) => name),
          title,
        );
  const sections = planSections(tree, issues);
  const found = placeClaims(tree, { sections, issues, cast, cited, published, order });
  const slug =
    options.slug ?? (formatSlug(title.replace(/^(?:A|An|The)\s+/i, '')) || formatSlug(options.name) || 'article');
  const parts = { slug, head, title, published, sections, tree, cited, issues };
  const { claims, sources } = numberClaims(
    found.claims,
    parts,
    library.claims.map(({ id }) => id),
  );
  const review = listReview(parts, claims, sources, found.terms);
  const speakers = [...new Set(claims.flatMap((claim) => claim.speakers))].filter(({ isNew }) => isNew);
  const article = {
    path: `articles/${slug}.mdx`,
    text: formatArticle(buildFrontmatter(parts, claims, sources, review), formatBody(tree, cited.notes)),
  };
  for (const { author, year } of cited.uncited)
    notices.add(`The text never cites ${author} (${year}), which its list of works names; it was left out.`);
  return {
    slug,
    head,
    sections,
    sources,
    claims,
    review,
    files: [
      article,
      ...speakers.map((member) => ({ path: `actors/${member.id}.yaml`, text: formatActor(proposeActor(member)) })),
      ...(library.issues.length > 0
        ? []
        : issues.map((issue) => ({ path: `issues/${issue.id}.mdx`, text: formatIssue(issue) }))),
    ],
    notices: [...arrival.notices, ...notices.list()],
  };
}

/** What an article was taken apart into. */
export interface DraftParts {
  slug: string;
  head: Head;
  title: string;
  published: PreciseDate | null;
  sections: PlannedSection[];
  tree: Root;
  cited: CitedText;
  issues: readonly IssueNames[];
}

function readPublished(date: string | null): PreciseDate | null {
  const parsed = date === null ? null : parseDate(date);
  return parsed && 'date' in parsed ? parsed.date : null;
}

/** Whether a name is a place of the publication’s, and nothing else there. */
function placeFinder({ placesById, actorsById }: Library): (name: string) => boolean {
  const places = new Set([...placesById.values()].flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]));
  const others = new Set(
    [...actorsById.values()]
      .filter(({ type }) => type === 'organisation')
      .flatMap(({ name, aliases }) => [name, ...aliases]),
  );
  return (name) => places.has(name) && !others.has(name);
}

function actorIds({ actorsById }: Library): (name: string) => string {
  const taken = new Set(actorsById.keys());
  return (name) => {
    const id = findFreeId(formatSlug(name, 50) || 'actor', (candidate) => taken.has(candidate));
    taken.add(id);
    return id;
  };
}
