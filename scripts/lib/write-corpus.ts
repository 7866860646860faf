import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How much there is of each thing in a corpus made for measuring. */
const ISSUES = 12;
const ACTORS = 60;
const SECTIONS = 5;
const PARAGRAPHS = 4;
const WORDS_IN_SENTENCE = 17;
const SENTENCES = 3;
const SOURCES = 8;

const SYLLABLES =
  'ba be bi bo bu da de di do du fa fe ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so ta te ti to va ve vi vo'.split(
    ' ',
  );

/** Numbers between 0 and 1, the same from the same seed (mulberry32). */
function buildRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Writes a publication of so many articles of a thousand words, without a mistake in it; the same each time. */
export async function writeCorpus(dir: string, articles: number): Promise<void> {
  for (const folder of ['articles', 'issues', 'actors', 'pages']) await mkdir(join(dir, folder), { recursive: true });
  const files = [
    ['site.yaml', formatSite()],
    ['pages/home.mdx', '---\ntitle: Home\ndescription: A corpus for measuring.\n---\n\n<IssueCards />\n'],
    ...Array.from({ length: ISSUES }, (_, i) => [`issues/issue-${i}.mdx`, formatIssue(i)]),
    ...Array.from({ length: ACTORS }, (_, i) => [`actors/actor-${i}.yaml`, formatActor(i)]),
    ...Array.from({ length: articles }, (_, i) => [`articles/article-${i}.mdx`, formatArticle(i)]),
  ] as [string, string][];
  for (const [path, text] of files) await writeFile(join(dir, path), text);
}

const formatSite = (): string => `title: Corpus
description: A publication made for measuring.
language: en-GB
url: https://corpus.example/
rights: Free.
issues: [${Array.from({ length: ISSUES }, (_, i) => `issue-${i}`).join(', ')}]
`;

const codeOf = (issue: number): string => `I${String.fromCharCode(65 + issue)}`;

const formatIssue = (i: number): string => `---
title: ${titleCase(wordAt(i * 31 + 7))} question ${i}
code: ${codeOf(i)}
question: What of it?
actors: [actor-${i}, actor-${i + 20}]
---

Background on the question.
`;

const formatActor = (i: number): string => `name: ${titleCase(wordAt(i * 17 + 3))} ${titleCase(wordAt(i * 29 + 5))}
type: ${i < 20 ? 'state' : 'person'}
${i < 20 ? '' : `of: actor-${i % 20}\n`}`;

const titleCase = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The same word for the same number; common words have low numbers. */
function wordAt(n: number): string {
  const [first, second, third] = [n % 47, Math.floor(n / 47) % 47, Math.floor(n / 2209) % 47];
  return [SYLLABLES[first], SYLLABLES[(second + first) % 47], n > 500 ? SYLLABLES[(third + second) % 47] : ''].join('');
}

function formatArticle(number: number): string {
  const random = buildRandom(number + 1);
  const word = (): string => wordAt(Math.floor(3000 * random() ** 3));
  const sentence = (): string => titleCase(Array.from({ length: WORDS_IN_SENTENCE }, word).join(' '));
  const claims: string[] = [];
  const issueOf = (section: number): number => (number + section) % ISSUES;

  const sections = Array.from({ length: SECTIONS }, (_, section) => {
    const issue = issueOf(section);
    const paragraphs = Array.from({ length: PARAGRAPHS }, (_, at) => {
      const sentences = Array.from({ length: SENTENCES }, sentence);
      const quote = sentences[1] ?? '';
      const source = (section + at) % SOURCES;
      if (at < 3) {
        const id = `${codeOf(issue)}-${number * 20 + claims.length + 1}`;
        claims.push(`  - id: ${id}
    issue: issue-${issue}
    kind: statement
    actor: actor-${20 + ((number + section + at) % 40)}
    to: journalists
    said: 2016-09-0${1 + (at % 8)}
    gist: They said that ${word()} ${word()} ${word()}.
    quote: ${quote}
    sources: [source-${source}, source-${(source + 1) % SOURCES}]`);
      }
      const link = `[${word()} ${word()}](issue:issue-${(issue + 1) % ISSUES})`;
      const words = at < 3 ? `“${quote}”` : quote;
      return `${sentences[0]} *${word()}*. ${words}.[^source-${source}] ${sentences[2]} ${link}.`;
    });
    const table = `| ${word()} | ${word()} |\n| --- | ---: |\n| ${word()} | 12 |\n| ${word()} | 7 |`;
    return `## Section ${section}\n\n${paragraphs.join('\n\n')}\n\n${section === 1 ? table : '- one\n- two\n- three'}`;
  });

  return `---
title: Article ${number} on ${word()}
summary: ${sentence()}.
publishedIn: { name: Corpus, volume: 1, number: ${number}, date: 2016-10 }
sections:
${sections.map((_, section) => `  - { heading: Section ${section}, issue: issue-${issueOf(section)}, bottomLine: ${sentence()}. }`).join('\n')}
sources:
${Array.from({ length: SOURCES }, (_, i) => `  source-${i}: { publisher: ${titleCase(wordAt(i * 7))}, issued: 2016-09-1${i}, type: webpage }`).join('\n')}
claims:
${claims.join('\n')}
positions:
  - { actor: actor-${number % 20}, issue: issue-${issueOf(0)}, stance: They want it., claims: [${codeOf(issueOf(0))}-${number * 20 + 1}] }
events:
  - { id: event-${number}, date: 2016-09-0${1 + (number % 9)}, title: It happened, issues: [issue-${issueOf(0)}], actors: [actor-${number % 20}] }
---

${sentence()}.

${sections.join('\n\n')}
`;
}
