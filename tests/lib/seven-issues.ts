import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Beside the three of the second publication. */
const MORE = [
  ['navigation', 'NAV', 'Navigation'],
  ['salt-tide', 'TID', 'The salt tide'],
  ['forest-slopes', 'FOR', 'Forest slopes'],
  ['ferry-rights', 'RIT', 'Ferry rights'],
] as const;
const STATES = ['vessaly', 'orrenmark', 'lowmere'];

/** Four issues more, one article on all of them, a position of each state on each. */
export function addFourIssues(contentDir: string): void {
  for (const [id, code, title] of MORE) {
    const head = `title: ${title}\ncode: ${code}\nquestion: Whose is it?\nbottomLine: Nobody has said.\nactors: [${STATES.join(', ')}]`;
    writeFileSync(join(contentDir, 'issues', `${id}.md`), `---\n${head}\n---\n\nIt is an old question.\n`);
  }
  writeFileSync(join(contentDir, 'articles', 'four-questions.md'), writeArticle());
  const site = join(contentDir, 'site.yaml');
  const ids = MORE.map(([id]) => id).join(', ');
  writeFileSync(site, readFileSync(site, 'utf8').replace(/^(issues: \[.*)\]$/m, `$1, ${ids}]`));
}

function writeArticle(): string {
  const lines = [
    'title: Four questions',
    'summary: Four questions that nobody has answered.',
    'publishedIn: { name: Basin Quarterly, date: 2023-01 }',
    'sections:',
    ...MORE.map(([id, , title]) => `  - { heading: ${title}, issue: ${id}, bottomLine: Nobody has said. }`),
    'sources:',
    '  league: { publisher: Delta Growers’ League, issued: 2022-12-01, type: document }',
    'claims:',
    ...MORE.flatMap(([id, code, title]) =>
      STATES.map(
        (actor, at) =>
          `  - { id: ${code}-${at + 1}, issue: ${id}, kind: statement, actor: ${actor}, said: 2022-12-0${at + 1}, gist: It asked for ${title} again., passage: asked for ${title} ${at + 1} times, sources: [league] }`,
      ),
    ),
    'positions:',
    ...MORE.flatMap(([id, code]) =>
      STATES.map(
        (actor, at) =>
          `  - { actor: ${actor}, issue: ${id}, stance: Wants an internationally acknowledged responsibility, claims: [${code}-${at + 1}] }`,
      ),
    ),
  ];
  const body = MORE.map(
    ([, , title]) =>
      `## ${title}\n\n${[1, 2, 3].map((n) => `They asked for ${title} ${n} times.[^league]`).join(' ')}\n`,
  );
  return `---\n${lines.join('\n')}\n---\n\n${body.join('\n')}`;
}
