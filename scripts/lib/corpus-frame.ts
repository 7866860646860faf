import { Chance, titleCase, wordAt } from './corpus-words.ts';

/** What the articles of a corpus speak of. A larger publication has more issues and actors, but not in proportion. */
export interface CorpusFrame {
  issues: readonly CorpusIssue[];
  actors: readonly CorpusActor[];
}

export interface CorpusIssue {
  id: string;
  code: string;
  title: string;
  /** Those whose position a reader would look for. */
  actors: readonly CorpusActor[];
}

export interface CorpusActor {
  id: string;
  name: string;
  type: 'state' | 'organisation' | 'person';
  of?: string;
}

/** How many there are at so many articles; between these in proportion to the number of digits. */
const ISSUES: readonly (readonly [articles: number, count: number])[] = [
  [1, 1],
  [10, 6],
  [100, 12],
  [1_000, 24],
  [10_000, 40],
];
const ACTORS: typeof ISSUES = [
  [1, 8],
  [10, 24],
  [100, 60],
  [1_000, 160],
  [10_000, 400],
];

export const PLACES = 30;
export const TERMS = 20;
export const PUBLISHERS = 60;
const ISSUES_WITH_MAP = 3;

function countAt(articles: number, knots: typeof ISSUES): number {
  const at = Math.max(
    1,
    knots.findIndex(([size]) => size >= articles),
  );
  const [[low, fewer], [high, more]] = [knots[at - 1] ?? [1, 1], knots[at] ?? [1, 1]];
  const share = Math.log10(articles / low) / Math.log10(high / low);
  return Math.round(fewer + (more - fewer) * Math.min(1, share));
}

export function buildFrame(articles: number): CorpusFrame {
  const actorCount = countAt(articles, ACTORS);
  const issueCount = Math.min(articles, countAt(articles, ISSUES));
  const actors = Array.from({ length: actorCount }, (_, at) => buildActor(at, actorCount));
  const issues = Array.from({ length: issueCount }, (_, at) => ({
    id: `issue-${at}`,
    code: codeAt(at),
    title: `${titleCase(wordAt(150 + at * 13))} and ${wordAt(900 + at * 29)}`,
    actors: actors.filter((_, number) => number % issueCount === at),
  }));
  return { issues, actors };
}

const codeAt = (at: number): string => `Q${String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26))}`;

/** A quarter are states, a quarter organisations, the rest persons who belong to one of these. */
function buildActor(at: number, count: number): CorpusActor {
  const quarter = Math.max(1, Math.floor(count / 4));
  const type = at < quarter ? 'state' : at < 2 * quarter ? 'organisation' : 'person';
  const names = [wordAt(3_100 + at * 7), wordAt(5_000 + at * 11)].map(titleCase);
  const name = type === 'state' ? (names[0] ?? '') : names.join(' ');
  return { id: `actor-${at}`, name, type, ...(type === 'person' && { of: `actor-${at % (2 * quarter)}` }) };
}

/** The files of a corpus besides its articles, by their paths. */
export const formatFrame = ({ issues, actors }: CorpusFrame): [path: string, text: string][] => [
  ['site.yaml', formatSite(issues)],
  ['places.yaml', formatPlaces()],
  ['terms.yaml', formatTerms()],
  ['pages/home.mdx', '---\ntitle: Home\ndescription: A corpus for measuring.\n---\n\n<IssueCards />\n'],
  ...issues.map((issue, at): [string, string] => [`issues/${issue.id}.mdx`, formatIssue(issue, at)]),
  ...actors.map((actor): [string, string] => [`actors/${actor.id}.yaml`, formatActor(actor)]),
];

const formatSite = (issues: readonly CorpusIssue[]): string => `title: Corpus
tagline: Made for measuring
description: A publication of made-up words.
language: en-GB
url: https://corpus.example/
rights: Free.
issues: [${issues.map(({ id }) => id).join(', ')}]
checks:
  - { rule: claim-has-two-publishers, level: off, reason: Most of what is reported here has one source. }
`;

const formatIssue = ({ title, code, actors }: CorpusIssue, at: number): string => `---
title: ${title}
code: ${code}
question: What of ${title.toLowerCase()}?
actors: [${actors.map(({ id }) => id).join(', ')}]
${at % ISSUES_WITH_MAP === 0 ? formatMap(at) : ''}---

${new Chance(70_000 + at).sentence()}. ${new Chance(80_000 + at).sentence()}.
`;

function formatMap(at: number): string {
  const places = Array.from({ length: 4 }, (_, number) => (at + number * 7) % PLACES);
  const positions = places.map(placeAt);
  const edge = (pick: (...values: number[]) => number, axis: 0 | 1, by: number): number =>
    pick(...positions.map((position) => position[axis])) + by;
  const bounds = [edge(Math.min, 0, -4), edge(Math.min, 1, -4), edge(Math.max, 0, 4), edge(Math.max, 1, 4)];
  return `map:
  title: Where it is
  description: Four places and the land about them.
  bounds: [${bounds.join(', ')}]
  places: [${places.map((place) => `place-${place}`).join(', ')}]
`;
}

const placeAt = (at: number): [longitude: number, latitude: number] => [-10 + ((at * 17) % 70), 5 + ((at * 7) % 50)];

const formatPlaces = (): string =>
  Array.from(
    { length: PLACES },
    (_, at) => `place-${at}: { name: ${titleCase(wordAt(9_000 + at * 23))}, at: [${placeAt(at).join(', ')}] }\n`,
  ).join('');

const formatTerms = (): string =>
  Array.from(
    { length: TERMS },
    (_, at) => `term-${at}: { name: ${wordAt(600 + at * 41)}, gloss: ${new Chance(90_000 + at).sentence()}. }\n`,
  ).join('');

const formatActor = ({ name, type, of }: CorpusActor): string =>
  `name: ${name}\ntype: ${type}\n${of === undefined ? '' : `of: ${of}\n`}`;
