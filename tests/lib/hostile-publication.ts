import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Ways in which text becomes code where it is not escaped. `N` is a number, so that each can be told by what it ran. */
const TEMPLATES: readonly string[] = [
  '<script>__ran(N)</script>',
  '"><script>__ran(N)</script>',
  "'><script>__ran(N)</script>",
  '</script><script>__ran(N)</script>',
  '</title><script>__ran(N)</script>',
  '</textarea><script>__ran(N)</script>',
  '</style><script>__ran(N)</script>',
  '--><script>__ran(N)</script>',
  ']]><script>__ran(N)</script>',
  '<img src=x onerror=__ran(N)>',
  '"><img src=x onerror=__ran(N)>',
  "' onerror='__ran(N)' src='x",
  '" onmouseover="__ran(N)" autofocus onfocus="__ran(N)" x="',
  '<svg onload=__ran(N)>',
  '<svg><script>__ran(N)</script></svg>',
  '<svg><animate onbegin=__ran(N) attributeName=x dur=1s>',
  '<math><mtext></table></math><img src=x onerror=__ran(N)>',
  '<iframe srcdoc="<script>parent.__ran(N)</script>"></iframe>',
  '<iframe src="javascript:parent.__ran(N)"></iframe>',
  '<details open ontoggle=__ran(N)>x</details>',
  '<body onload=__ran(N)>',
  '<input autofocus onfocus=__ran(N)>',
  '<style>@import "javascript:__ran(N)"</style>',
  '<meta http-equiv=refresh content="0;url=javascript:__ran(N)">',
  '<base href="javascript:__ran(N)//">',
  '<object data="javascript:__ran(N)"></object>',
  '<template><script>__ran(N)</script></template><noscript><img src=x onerror=__ran(N)></noscript>',
  '&lt;script&gt;__ran(N)&lt;/script&gt;',
  '\\u003cscript\\u003e__ran(N)\\u003c/script\\u003e',
  '${__ran(N)} {{__ran(N)}} <%= __ran(N) %>',
];

/** Addresses that would run. */
const ADDRESSES: readonly string[] = [
  'javascript:__ran(N)',
  'JaVaScRiPt:__ran(N)',
  'java\\tscript:__ran(N)',
  'data:text/html,<script>opener.__ran(N)</script>',
  'vbscript:__ran(N)',
  ' javascript:__ran(N)',
];

export interface Hostility {
  /** A text that tries to run, another each time. */
  text(): string;
  address(): string;
  count(): number;
  /** One of each kind, for queries. */
  templates: readonly string[];
}

export function buildHostility(): Hostility {
  let used = 0;
  const from = (list: readonly string[]): string =>
    (list[used % list.length] ?? '').replaceAll('N', String((used += 1)));
  return {
    text: () => from(TEMPLATES),
    address: () => from(ADDRESSES),
    count: () => used,
    templates: TEMPLATES.map((template) => template.replaceAll('N', '9999')),
  };
}

const quoted = (text: string): string => JSON.stringify(text);

/** Replaces a publication by one in which every field tries to run. */
export function writeHostilePublication(dir: string, hostility: Hostility): void {
  const t = (): string => quoted(hostility.text());
  const write = (path: string, text: string): void => {
    mkdirSync(join(dir, path, '..'), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
  for (const folder of ['articles', 'actors', 'issues', 'snapshots'])
    rmSync(join(dir, folder), { recursive: true, force: true });

  write(
    'site.yaml',
    `title: ${t()}\ntagline: ${t()}\ndescription: ${t()}\nlanguage: en-GB\nurl: https://basin.example/briefings/\nrights: ${t()}\nissues: [a, b]\nembedding: everyone\n`,
  );
  for (const [id, code] of [
    ['a', 'AAA'],
    ['b', 'BBB'],
  ]) {
    write(
      `issues/${id}.mdx`,
      `---\ntitle: ${t()}\ncode: ${code}\nquestion: ${t()}\naliases: [${t()}, ${t()}]\nbottomLine: ${t()}\nactors: [one, two]\nmap:\n  title: ${t()}\n  description: ${t()}\n  caption: ${t()}\n  bounds: [-10, 40, 20, 60]\n  places: [port]\n---\n\n${formatBody(hostility)}\n`,
    );
  }
  write(
    'actors/one.yaml',
    `name: ${t()}\nsortName: ${t()}\ntype: person\nof: two\nrole: ${t()}\naliases: [${t()}, ${t()}]\n`,
  );
  write('actors/two.yaml', `name: ${t()}\ntype: state\naliases: [${t()}]\n`);
  write('places.yaml', `port: { name: ${t()}, aliases: [${t()}], at: [1, 50], kind: city, note: ${t()} }\n`);
  write('terms.yaml', `word: { name: ${t()}, aliases: [${t()}], gloss: ${t()} }\n`);
  for (const page of readdirSync(join(dir, 'pages'))) {
    const body = readFileSync(join(dir, 'pages', page), 'utf8').replace(/^---[\s\S]*?---\n/, '');
    write(`pages/${page}`, `---\ntitle: ${t()}\ndescription: ${t()}\n---\n${body}`);
  }
  for (const slug of ['first', 'second', 'third']) write(`articles/${slug}.mdx`, formatArticle(slug, hostility));
  write('articles/plain.md', formatArticle('plain', hostility));
  write('editions.lock', formatEditions(hostility));
  write(`articles/"><img src=x onerror=__ran(4321)>.md`, formatArticle('named', hostility));
}

/** An edition in which everything was otherwise, so that a history shows what came and what went. */
function formatEditions(hostility: Hostility): string {
  const t = (): string => hostility.text();
  const source = { publisher: t(), issued: '2020-01-01' };
  const record = {
    title: t(),
    summary: t(),
    bottomLines: { [t()]: t() },
    claims: { 'AAA-10': { actors: ['one'], gist: t(), quote: t(), said: '2020-01-01', sources: [source] } },
  };
  return JSON.stringify({ version: 1, editions: [{ date: '2020-03-01', note: t(), articles: { first: record } }] });
}

let articles = 0;

function formatArticle(slug: string, hostility: Hostility): string {
  const t = (): string => quoted(hostility.text());
  const heading = `H ${hostility.text().replace(/[\\{}]/g, '')}`;
  const from = (articles += 1) * 10;
  const quote = `quoted words ${slug}`;
  return `---
title: ${t()}
summary: ${t()}
publishedIn: { name: ${t()}, volume: ${t()}, number: ${t()}, pages: ${t()}, url: ${quoted(hostility.address())}, date: 2020-01 }
provenance: ${t()}
authors: [${t()}, ${t()}]
sections:
  - { heading: ${quoted(heading)}, issues: [a, b], bottomLine: ${t()} }
sources:
  s1: { publisher: ${t()}, issued: 2020-01-01, type: webpage, title: ${t()}, author: ${t()}, url: "https://source.example/?q=${encodeURIComponent(hostility.text())}", locator: ${t()}, note: ${t()} }
claims:
  - { id: AAA-${from}, issue: a, kind: statement, actor: one, capacity: ${t()}, to: [two, ${t()}], where: ${t()}, said: 2020-01-01, when: ${t()}, gist: ${t()}, quote: ${quoted(quote)}, sources: [s1] }
  - { id: BBB-${from}, issue: b, kind: statement, actor: two, gist: ${t()}, quote: ${t()}, sources: [s1] }
  - { id: AAA-${from + 1}, issue: a, kind: assessment, gist: ${t()}, restsOn: [AAA-${from}] }
  - { id: AAA-${from + 2}, issue: a, kind: statement, actor: one, gist: ${t()}, withdrawn: ${t()} }
positions:
  - { actor: one, issue: a, stance: ${t()}, claims: [AAA-${from}] }
events:
  - { id: e-${slug}, date: 2020-01-02, title: ${t()}, label: "<svg onload=__ran(7)>", issues: [a], actors: [one], places: [port] }
links:
  - { from: a, to: b, kind: supports, why: ${t()}, claims: [AAA-${from}] }
corrections:
  - { date: 2020-02-01, text: ${t()} }
---

The ${quote} stand here.[^s1]

## ${heading}

${formatBody(hostility)}
`;
}

/** Text, code, tables, links, pictures, notes and raw HTML; braces would be a mistake of form. */
function formatBody(hostility: Hostility): string {
  const t = (): string =>
    hostility
      .text()
      .replace(/[{}$\\]/g, '')
      .replaceAll('\n', ' ');
  const a = (): string => hostility.address().replace(/[\s<>]/g, '');
  const asText = (text: string): string => text.replaceAll('<', '\\<');
  return [
    asText(t()),
    `\`${t()}\``,
    `*${asText(t())}* **${asText(t())}** ~~${asText(t())}~~`,
    `| ${asText(t()).replaceAll('|', '')} | b |\n| --- | --- |\n| ${asText(t()).replaceAll('|', '')} | c |`,
    `[words](${a()}) [words](${a()}) [words](<${a()}>)`,
    `![${asText(t()).replace(/[[\]]/g, '')}](${a()})`,
    `[words](https://x.example/ ${quoted(asText(t()).replaceAll('"', "'"))})`,
    `- ${asText(t())}\n- ${asText(t())}`,
    `> ${asText(t())}`,
    `\`\`\`html\n${t()}\n\`\`\``,
    `A note.[^n]\n\n[^n]: ${asText(t())}`,
  ].join('\n\n');
}
