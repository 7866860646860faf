import type { Heading, Root, RootContent } from 'mdast';
import { buildMentionFinder } from '#domain/mention.ts';
import { plainText } from './inline-text.ts';

/** An issue as far as text can be recognised to speak of it. */
export interface IssueNames {
  id: string;
  title: string;
  code: string;
  aliases: readonly string[];
}

export interface PlannedSection {
  heading: string;
  issues: string[];
  /** Why it was given to these issues, where that was guessed. */
  reason: string;
}

/** Small words, and words so general that they tell no issue from another. */
const COMMON =
  /^(?:the|a|an|of|and|or|to|in|on|for|with|at|by|from|outlook|question|issue|issues|future|policy|new|old|what|who|how|why|is|are)$/i;

/** A name counts this much more than a single word of it. */
const WHOLE_NAME = 3;

/**
 * Gives an article its sections. Headings of its own stay. Where there are none, each paragraph goes to the issue whose
 * name and other names it holds most; one that fits none goes with its neighbour, or into the opening; each run of
 * paragraphs on one issue gets the issue’s title as heading. The tree is changed.
 */
export function planSections(tree: Root, issues: readonly IssueNames[]): PlannedSection[] {
  setDepths(tree);
  const score = buildScorer(issues);
  return tree.children.some(({ type }) => type === 'heading')
    ? planHeadings(tree, issues, score)
    : planParagraphs(tree, issues, score);
}

/** The highest headings of the text become the second level, and none is skipped. */
function setDepths(tree: Root): void {
  const headings = tree.children.filter((node): node is Heading => node.type === 'heading');
  const top = Math.min(...headings.map(({ depth }) => depth));
  let last = 1;
  for (const heading of headings) {
    last = Math.min(heading.depth - top + 2, last + 1, 6);
    heading.depth = Math.max(2, last) as Heading['depth'];
    last = heading.depth;
  }
}

type Scorer = (text: string) => Map<string, number>;

/** How much a text speaks of each issue: whole names count most, words that only one issue has in its names a little. */
export function buildScorer(issues: readonly IssueNames[]): Scorer {
  const names = buildMentionFinder(
    issues.map(({ id, title, aliases }) => ({ key: id, names: [title, ...aliases].flatMap(formsOf) })),
  );
  const wordsById = new Map(
    issues.map(({ id, title, aliases }) => [
      id,
      new Set(
        [title, ...aliases]
          .flatMap((name) => name.toLowerCase().split(/[^\p{L}\d-]+/u))
          .filter((word) => word.length > 2 && !COMMON.test(word)),
      ),
    ]),
  );
  const owners = new Map<string, string[]>();
  for (const [id, words] of wordsById) for (const word of words) owners.set(word, [...(owners.get(word) ?? []), id]);
  return (text) => {
    const scores = new Map<string, number>();
    const add = (id: string, points: number): void => void scores.set(id, (scores.get(id) ?? 0) + points);
    for (const { key } of names(text)) add(key, WHOLE_NAME);
    for (const word of text.toLowerCase().match(/[\p{L}\d-]+/gu) ?? []) {
      const ids = owners.get(word) ?? [];
      if (ids.length === 1 && ids[0] !== undefined) add(ids[0], 1);
    }
    return scores;
  };
}

/** A name of several words has a capital letter only where it begins a title: `Water shares`, `water shares`. */
const formsOf = (name: string): string[] =>
  /\s\p{Ll}/u.test(name) ? [name, name.charAt(0).toLowerCase() + name.slice(1)] : [name];

/** The issue that a text speaks of most, if one stands out. */
export function findBest(scores: ReadonlyMap<string, number>): string | null {
  const [best, second, ...others] = [...scores].sort(([, a], [, b]) => b - a);
  if (!best || !second) return best?.[0] ?? null;
  // A text that names them all, as an opening does, speaks of none in particular.
  const rest = [second, ...others].reduce((sum, [, points]) => sum + points, 0);
  return best[1] > second[1] * 1.25 && (others.length === 0 || best[1] * 1.25 > rest) ? best[0] : null;
}

function planHeadings(tree: Root, issues: readonly IssueNames[], score: Scorer): PlannedSection[] {
  return tree.children.flatMap((node, at) => {
    if (node.type !== 'heading' || node.depth !== 2) return [];
    const next = tree.children.findIndex((other, index) => index > at && other.type === 'heading' && other.depth === 2);
    const heading = plainText([node]);
    const scores = score(plainText(tree.children.slice(at + 1, next < 0 ? undefined : next)));
    for (const [id, points] of score(heading)) scores.set(id, (scores.get(id) ?? 0) + 4 * points);
    const best = findBest(scores);
    const title = issues.find(({ id }) => id === best)?.title ?? '';
    return [
      {
        heading,
        issues: best === null ? [] : [best],
        reason:
          best === null
            ? 'No issue stands out in this section. Name one, if it speaks to any.'
            : `The section names “${title}”, or its other names, most.`,
      },
    ];
  });
}

function planParagraphs(tree: Root, issues: readonly IssueNames[], score: Scorer): PlannedSection[] {
  const own = tree.children.map((node) => findBest(score(plainText([node]))));
  const given = carryOver(own);
  const sections: PlannedSection[] = [];
  const children: RootContent[] = [];
  let current: string | null = null;
  for (const [at, node] of tree.children.entries()) {
    const id: string | null = given[at] ?? null;
    const issue = issues.find((each) => each.id === id);
    if (issue && id !== current) {
      children.push({ type: 'heading', depth: 2, children: [{ type: 'text', value: issue.title }] });
      sections.push({
        heading: issue.title,
        issues: [issue.id],
        reason: `The text has no headings. These paragraphs name “${issue.title}”, or its other names, most.`,
      });
      current = id;
    }
    children.push(node);
  }
  tree.children = children;
  return sections;
}

/** A paragraph that fits no issue goes with the one before it; before the first that fits, it is the opening. */
function carryOver(own: readonly (string | null)[]): (string | null)[] {
  let last: string | null = null;
  return own.map((id) => {
    last = id ?? last;
    return last;
  });
}
