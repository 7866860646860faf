import type { Root } from 'mdast';
import { parseClaimId } from '#domain/claim.ts';
import { parseDate, type PreciseDate } from '#domain/date.ts';
import type { Library } from '#domain/library.ts';
import type { ReviewEntry } from '#domain/review.ts';
import type { Arrival } from './arrival.ts';
import { attributeQuotations, type BlockToRead } from './attribution.ts';
import { buildCast, type Cast, type CastMember } from './cast.ts';
import { takeCitations, type CitedText } from './citing.ts';
import { dropEmptyParts, formatBody } from './draft-body.ts';
import { findClaims, type ClaimContext, type DraftClaim } from './draft-claim.ts';
import { formatActor, formatArticle, formatIssue } from './draft-file.ts';
import { takeHead, type Head } from './head.ts';
import { findTextBlocks, plainText, readInline, type TextBlock } from './inline-text.ts';
import { Notices } from './notice.ts';
import { keepFoundWords } from './found-words.ts';
import { formatPicture } from './picture-line.ts';
import { proposeActor } from './proposed-actor.ts';
import { proposeIssues } from './proposed-issue.ts';
import { findQuoteStyle } from './quotation.ts';
import { buildScorer, findBest, planSections, type IssueNames, type PlannedSection } from './section-plan.ts';
import { findFreeId, formatSlug } from './slug.ts';
import type { DraftSource } from './source-register.ts';
import { findSentences } from './sentence.ts';
import { findNumericOrder, type NumericOrder } from './written-date.ts';

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

/** A claim with its number and everything that stands in the frontmatter. */
export interface NumberedClaim extends DraftClaim {
  id: string;
  issue: string;
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
  const issues = library.issues.length > 0 ? library.issues : proposeIssues(textsOf(tree), cast.members.filter(({ type }) => type === 'person').map(({ name }) => name), title);
  const sections = planSections(tree, issues);
  const found = readClaims(tree, { sections, issues, cast, cited, published, order });
  const slug = options.slug ?? (formatSlug(title.replace(/^(?:A|An|The)\s+/i, '')) || formatSlug(options.name) || 'article');
  const parts = { slug, head, title, published, sections, tree, cited, issues };
  const { claims, sources } = numberClaims(found.claims, parts, library);
  const review = listReview(parts, claims, sources, found.terms);
  const speakers = [...new Set(claims.flatMap((claim) => claim.speakers))].filter(({ isNew }) => isNew);
  const article = { path: `articles/${slug}.mdx`, text: formatArticle(frontmatterOf(parts, claims, sources, review, options), formatBody(tree, cited.notes)) };
  for (const { author, year } of cited.uncited) notices.add(`The text never cites ${author} (${year}), which its list of works names; it was left out.`);
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
      ...(library.issues.length > 0 ? [] : issues.map((issue) => ({ path: `issues/${issue.id}.mdx`, text: formatIssue(issue) }))),
    ],
    notices: [...arrival.notices, ...notices.list()],
  };
}

interface Parts {
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

const textsOf = (tree: Root): string[] => findTextBlocks(tree).map((block) => readInline(block).text);

/** Whether a name is a place of the publication’s, and nothing else there. */
function placeFinder({ placesById, actorsById }: Library): (name: string) => boolean {
  const places = new Set([...placesById.values()].flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]));
  const others = new Set([...actorsById.values()].filter(({ type }) => type === 'organisation').flatMap(({ name, aliases }) => [name, ...aliases]));
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

interface PlacedClaim {
  claim: DraftClaim;
  issue: string;
  /** Whether the section says which issue it is, or the words alone. */
  isSure: boolean;
}

interface ClaimSetting {
  sections: readonly PlannedSection[];
  issues: readonly IssueNames[];
  cast: Cast;
  cited: CitedText;
  published: PreciseDate | null;
  order: NumericOrder;
}

function readClaims(tree: Root, { sections, issues, cast, cited, published, order }: ClaimSetting): { claims: PlacedClaim[]; terms: string[][] } {
  const blocks = findBlocks(tree);
  const whole = blocks.map(({ inline }) => inline.text).join('\n');
  const context: ClaimContext = { sources: cited.sources, published, order, count: (words) => whole.split(words).length - 1 };
  const read = attributeQuotations(blocks, cast, findQuoteStyle(whole));
  const score = buildScorer(issues);
  const terms: string[][] = [];
  const claims = read.flatMap((block, at) => {
    const { section, inline } = blocks[at] ?? { section: -1, inline: { notes: [] } };
    const found = findClaims(block, inline, context);
    if (found.terms.length > 0) terms.push(found.terms);
    const [own] = sections[section]?.issues ?? [];
    return found.claims.map((claim): PlacedClaim => {
      const best = own ?? findBest(score(claim.gist)) ?? findBest(score(block.text)) ?? issues[0]?.id ?? '';
      return { claim, issue: best, isSure: own !== undefined };
    });
  });
  return { claims, terms };
}

interface PlacedBlock extends BlockToRead {
  section: number;
}

/** The blocks of running text in which claims can stand, with the number of their section, -1 in the opening. */
function findBlocks(tree: Root): PlacedBlock[] {
  let section = -1;
  return tree.children.flatMap((node): PlacedBlock[] => {
    if (node.type === 'heading') section += node.depth === 2 ? 1 : 0;
    if (node.type === 'heading' || node.type === 'table') return [];
    const isSetApart = node.type === 'blockquote';
    return findTextBlocks(node).map((block: TextBlock) => {
      const inline = readInline(block);
      return { inline, isSetApart: isSetApart && !/[“”"«»]/u.test(inline.text), section };
    });
  });
}

const SELF = 'this-article';

/** Gives the claims their numbers: for each issue the next that no claim of the publication has. */
function numberClaims(found: readonly PlacedClaim[], { tree, cited, issues, head, title, published }: Parts, library: Library): { claims: NumberedClaim[]; sources: DraftSource[] } {
  const highest = new Map<string, number>();
  for (const { id } of library.claims) {
    const { code, number } = parseClaimId(id);
    highest.set(code, Math.max(highest.get(code) ?? 0, number));
  }
  const sources = [...cited.sources];
  const claims = keepFoundWords(found, ({ claim }) => claim, tree).map(({ claim, issue }): NumberedClaim => {
    const code = issues.find(({ id }) => id === issue)?.code ?? 'XX';
    const number = (highest.get(code) ?? 0) + 1;
    highest.set(code, number);
    const isUncited = claim.sources.length === 0;
    if (isUncited && !sources.some(({ key }) => key === SELF)) sources.push({ key: SELF, publisher: head.name ?? 'The article itself', issued: published?.edtf ?? 'XXXX', title, doubts: [] });
    return { ...claim, id: `${code}-${number}`, issue, ...(isUncited && { sources: [SELF], reason: `${claim.reason} No citation follows; the article itself stands in as the source.` }) };
  });
  return { claims, sources };
}

/** Every guess, where it stands in the frontmatter, and from what it was made. */
function listReview({ head, sections, published, title }: Parts, claims: readonly NumberedClaim[], sources: readonly DraftSource[], terms: readonly string[][]): ReviewEntry[] {
  return [
    ...(head.title === null ? [{ place: 'title', reason: `The text states no title; “${title}” is the name of its file.` }] : []),
    ...(head.summary === null ? [{ place: 'summary', reason: 'The first sentences of the text stand in. Say in one or two sentences what the article comes to.' }] : []),
    ...(published === null ? [{ place: 'publishedIn.date', reason: 'The text does not say when it came out.' }] : []),
    ...head.doubts.map(({ field, reason }) => ({ place: field, reason })),
    ...sections.map(({ reason, issues }, at) => ({ place: `sections[${at}]${issues.length > 0 ? '.issue' : ''}`, reason })),
    ...sources.flatMap(({ key, doubts }) => doubts.map((reason) => ({ place: `sources[${key}].issued`, reason }))),
    ...claims.flatMap(({ id, kind, reason }) => [
      { place: `claims[${id}]${kind === 'statement' ? '.actor' : ''}`, reason },
      { place: `claims[${id}].gist`, reason: 'The sentence of the article stands in. Say it in your own words.' },
    ]),
    ...terms.map((words) => ({ place: 'claims', reason: `Quoted terms without a claim of their own: ${words.map((term) => `“${term}”`).join(', ')}. Add a claim where one matters.` })),
  ];
}

function frontmatterOf(parts: Parts, claims: readonly NumberedClaim[], sources: readonly DraftSource[], review: readonly ReviewEntry[], options: DraftOptions): Record<string, unknown> {
  const { head, title, sections, tree, published } = parts;
  const { name, volume, number, pages } = head;
  return {
    title,
    summary: head.summary ?? summarise(tree, title),
    publishedIn: { ...(name && { name }), ...(volume && { volume: asNumber(volume) }), ...(number && { number: asNumber(number) }), ...(pages && { pages }), date: options.published ?? published?.edtf ?? 'XXXX' },
    ...(head.pictures.length > 0 && { provenance: head.pictures.map(formatPicture).join(' ') }),
    ...(head.authors.length > 0 && { authors: head.authors }),
    ...(sections.length > 0 && { sections: sections.map(({ heading, issues }) => ({ heading, ...(issues[0] !== undefined && { issue: issues[0] }) })) }),
    ...(sources.length > 0 && { sources: Object.fromEntries(sources.map(({ key, doubts, ...source }) => [key, source])) }),
    ...(claims.length > 0 && { claims: claims.map(formatClaim) }),
    ...(review.length > 0 && { review }),
  };
}

/** Written without quotation marks, where nothing is lost by it. */
const asNumber = (text: string): string | number => (String(Number(text)) === text ? Number(text) : text);

const formatClaim = ({ id, issue, kind, speakers, said, reported, gist, quote, passage, sources }: NumberedClaim): Record<string, unknown> => ({
  id,
  issue,
  kind,
  ...(speakers.length > 0 && { actor: speakers.length === 1 ? speakers[0]?.id : speakers.map((speaker: CastMember) => speaker.id) }),
  ...(said !== null && { said }),
  ...(reported !== null && { reported }),
  gist,
  ...(quote !== null && { quote }),
  ...(passage !== null && { passage }),
  sources,
});

const MOST_LETTERS = 320;

/** The first sentences of the text, as far as they are short. */
function summarise(tree: Root, title: string): string {
  const text = textsOf({ ...tree, children: tree.children.filter(({ type }) => type === 'paragraph') }).find((words) => words.trim() !== '') ?? title;
  const sentences = findSentences(text, []).map(({ start, end }) => text.slice(start, end).trim());
  const [first = text, second] = sentences;
  const both = second === undefined ? first : `${first} ${second}`;
  const words = both.length <= MOST_LETTERS ? both : first;
  return words.length <= MOST_LETTERS ? words : `${words.slice(0, MOST_LETTERS).replace(/\s+\S*$/, '')} …`;
}
