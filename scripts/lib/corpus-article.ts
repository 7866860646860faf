import type { CorpusActor, CorpusFrame, CorpusIssue } from './corpus-frame.ts';
import { PLACES, PUBLISHERS } from './corpus-frame.ts';
import { Chance, titleCase, wordAt } from './corpus-words.ts';

const SECTIONS = 5;
const PARAGRAPHS = 3;
const SOURCES = 8;
const SENTENCES = 4;
/** How many of its sources an article has in common with others, at most. */
const SHARED_SOURCES = 3;
const CLAIMED = 0.8;
/** From so many days after this one to so many: sixteen years. */
const FIRST_DAY = Date.UTC(2001, 0, 1);
const DAYS = 5_800;
const DAY = 86_400_000;
const TYPES = ['webpage', 'article-newspaper', 'report', 'speech', 'interview'] as const;

/** What the articles before have used up, and what later ones may point to. */
export interface CorpusState {
  /** The last number given, by code. */
  numbers: Map<string, number>;
  /** The claims given so far that a text may link to. */
  claims: string[];
}

interface Source {
  key: string;
  day: number;
  yaml: string;
}

interface Claim {
  id: string;
  issue: CorpusIssue;
  actor: CorpusActor | undefined;
  yaml: string;
}

const formatDay = (day: number): string => new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10);

/** An article of a thousand words with a dozen claims; the same from the same number, frame and state. */
export function formatArticle(number: number, frame: CorpusFrame, state: CorpusState): string {
  const chance = new Chance(number + 1);
  const day = chance.between(400, DAYS);
  const issues = chooseIssues(number, frame, chance);
  const sources = chooseSources(day, chance);
  const writer: Writer = { number, chance, frame, state, sources, claims: [] };
  const sections = Array.from({ length: SECTIONS }, (_, at) => {
    const issue = issues[Math.floor((at * issues.length) / SECTIONS)] ?? chance.pick(issues);
    const heading = `${titleCase(chance.rareWord())} ${chance.rareWord()} ${at + 1}`;
    return { issue, heading, body: writeSection(writer, issue, at), bottomLine: `${chance.sentence()}.` };
  });
  const { claims } = writer;
  return `---
title: ${titleCase(chance.rareWord())} ${chance.words(3)} ${chance.rareWord()}
summary: ${chance.sentence()}.
publishedIn: { name: Corpus, volume: ${1 + Math.floor(day / 365)}, number: ${number}, date: ${formatDay(day)} }
sections:
${sections.map(({ heading, issue, bottomLine }) => `  - { heading: ${heading}, issue: ${issue.id}, bottomLine: ${bottomLine} }\n`).join('')}sources:
${sources.map(({ key, yaml }) => `  ${key}: ${yaml}\n`).join('')}claims:
${claims.map(({ yaml }) => yaml).join('')}${formatPositions(claims, chance)}${formatEvents(number, day, claims, sources, chance)}${formatLinks(issues, claims, chance)}---

${chance.sentence()}. ${chance.sentence()}.[^aside] ${chance.sentence()}.

${sections.map(({ heading, body }) => `## ${heading}\n\n${body}`).join('\n\n')}

[^aside]: ${chance.sentence()}.
`;
}

/** One to three; the first in turn, so that every issue is spoken to. */
function chooseIssues(number: number, { issues }: CorpusFrame, chance: Chance): CorpusIssue[] {
  const first = issues[number % issues.length] ?? chance.pick(issues);
  return [...new Set([first, ...Array.from({ length: chance.below(3) }, () => chance.pick(issues))])];
}

/** Most are the article’s own; what a source is follows from its publisher and day, so that a shared one is the same everywhere. */
function chooseSources(day: number, chance: Chance): Source[] {
  const year = Math.floor(day / 365);
  const days = Array.from({ length: SOURCES }, (_, at): [publisher: number, day: number] =>
    at < SHARED_SOURCES && chance.happens(0.7)
      ? [chance.below(6), Math.max(0, (year - 1) * 365 + chance.below(12) * 30)]
      : [chance.below(PUBLISHERS), day - chance.between(1, 360)],
  );
  return [...new Map(days.map(([publisher, on]) => [`${publisher} ${on}`, buildSource(publisher, on)])).values()];
}

function buildSource(publisher: number, day: number): Source {
  const name = `${titleCase(wordAt(60 + publisher * 37))} ${titleCase(wordAt(2_000 + publisher * 13))}`;
  const chance = new Chance(publisher * 100_003 + day);
  const title = `${titleCase(chance.rareWord())} ${chance.words(3)} ${chance.rareWord()}`;
  const url = chance.happens(0.5) ? `, url: https://press-${publisher}.example/${day}` : '';
  const key = `press-${publisher}-${formatDay(day)}`;
  const yaml = `{ publisher: ${name}, issued: ${formatDay(day)}, type: ${TYPES[publisher % TYPES.length]}, title: ${title}${url} }`;
  return { key, day, yaml };
}

interface Writer {
  number: number;
  chance: Chance;
  frame: CorpusFrame;
  state: CorpusState;
  sources: readonly Source[];
  claims: Claim[];
}

function writeSection(writer: Writer, issue: CorpusIssue, at: number): string {
  const { chance } = writer;
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, number) =>
    writeParagraph(writer, issue, at * PARAGRAPHS + number),
  );
  if (at === 1) paragraphs.push(formatTable(chance));
  if (at === 3) paragraphs.push(Array.from({ length: 4 }, () => `- ${chance.words(chance.between(4, 9))}`).join('\n'));
  return paragraphs.join('\n\n');
}

function formatTable(chance: Chance): string {
  const rows = Array.from({ length: 4 }, () => `| ${chance.words(2)} | ${chance.below(900)} | ${chance.rareWord()} |`);
  return [`| ${chance.word()} | ${chance.word()} | ${chance.word()} |`, '| --- | ---: | --- |', ...rows].join('\n');
}

function writeParagraph(writer: Writer, issue: CorpusIssue, at: number): string {
  const { chance, sources } = writer;
  // In turn, so that each source is cited.
  const source = sources[at % sources.length] ?? chance.pick(sources);
  const sentences = Array.from({ length: SENTENCES - 1 }, () => `${chance.sentence()}.`);
  const claimed = chance.happens(CLAIMED) ? `${writeClaim(writer, issue, source)}.` : `${chance.sentence()}.`;
  sentences.splice(1, 0, `${claimed}[^${source.key}]`);
  if (chance.happens(0.7))
    sentences.push(`${titleCase(chance.words(3))} ${writeLink(writer, issue)} ${chance.word()}.`);
  if (chance.happens(0.3)) sentences[0] = `*${titleCase(chance.word())}* ${sentences[0]?.toLowerCase()}`;
  return sentences.join(' ');
}

function writeLink({ chance, frame, state, number }: Writer, issue: CorpusIssue): string {
  const words = chance.words(2);
  const kind = chance.below(4);
  if (kind === 0 && state.claims.length > 0) return `[${words}](claim:${chance.pick(state.claims)})`;
  if (kind === 1 && number > 0) return `[${words}](article:article-${chance.below(number)})`;
  if (kind === 2) return `[${chance.pick(issue.actors).name}](actor:${chance.pick(issue.actors).id})`;
  return `[${words}](issue:${chance.pick(frame.issues).id})`;
}

/** Adds a claim, and gives the sentence of the text that carries it. */
function writeClaim({ chance, frame, state, claims }: Writer, issue: CorpusIssue, source: Source): string {
  const last = state.numbers.get(issue.code) ?? 0;
  state.numbers.set(issue.code, last + 1);
  const id = `${issue.code}-${last + 1}`;
  const roll = chance.below(20);
  const kind = roll < 13 ? 'statement' : roll < 15 ? 'action' : roll < 18 ? 'report' : 'assessment';
  const speaker = chance.happens(0.8) ? chance.pick(issue.actors) : chance.pick(frame.actors);
  const actor = kind === 'statement' || kind === 'action' ? speaker : undefined;
  const words = chance.sentence(10, 20);
  const other = claims.at(-1);
  const yaml = [
    `  - id: ${id}\n    issue: ${issue.id}\n    kind: ${kind}\n`,
    actor ? `    actor: ${actor.id}\n` : '',
    kind === 'statement' && chance.happens(0.5)
      ? `    to: ${chance.pick(['journalists', 'delegates', 'readers'])}\n`
      : '',
    actor && chance.happens(0.2) ? `    where: place-${chance.below(PLACES)}\n` : '',
    kind === 'assessment' ? '' : `    said: ${formatDay(source.day - chance.below(3))}\n`,
    `    gist: ${chance.sentence(8, 14)}.\n`,
    `    ${kind === 'statement' ? 'quote' : 'passage'}: ${words}\n`,
    kind === 'assessment' ? '' : `    sources: [${source.key}]\n`,
    kind === 'assessment' && other ? `    restsOn: [${other.id}]\n` : '',
  ].join('');
  claims.push({ id, issue, actor, yaml });
  state.claims.push(id);
  return kind === 'statement' ? `${actor?.name} said “${words}”` : words;
}

function formatPositions(claims: readonly Claim[], chance: Chance): string {
  const firsts = new Map(
    claims.flatMap((claim) => (claim.actor ? [[`${claim.actor.id} ${claim.issue.id}`, claim]] : [])),
  );
  const lines = [...firsts.values()]
    .slice(0, 2)
    .map(
      ({ id, issue, actor }) =>
        `  - { actor: ${actor?.id}, issue: ${issue.id}, stance: ${chance.sentence(5, 12)}, claims: [${id}] }\n`,
    );
  return lines.length === 0 ? '' : `positions:\n${lines.join('')}`;
}

function formatEvents(
  number: number,
  day: number,
  claims: readonly Claim[],
  [source]: readonly Source[],
  chance: Chance,
): string {
  const [claim] = claims;
  if (!claim || !source) return '';
  const actors = claim.actor ? `, actors: [${claim.actor.id}]` : '';
  const facts = `title: ${chance.sentence(4, 8)}, label: ${chance.words(2)}, issues: [${claim.issue.id}]${actors}`;
  return `events:
  - { id: event-${number}, date: ${formatDay(day - chance.between(5, 300))}, ${facts}, places: [place-${chance.below(PLACES)}], sources: [${source.key}], claims: [${claim.id}] }
`;
}

const LINK_KINDS = ['supports', 'complicates', 'depends-on', 'contrasts-with'] as const;

function formatLinks([from, to]: readonly CorpusIssue[], [claim]: readonly Claim[], chance: Chance): string {
  if (!from || !to || !claim || !chance.happens(0.4)) return '';
  return `links:
  - { from: ${from.id}, to: ${to.id}, kind: ${chance.pick(LINK_KINDS)}, why: ${chance.sentence()}., claims: [${claim.id}] }
`;
}
