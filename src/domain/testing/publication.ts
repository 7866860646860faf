import { checkLibrary } from '../checks/check-library.ts';
import type { Surroundings } from '../checks/check.ts';
import { addFile, emptyContents, findFileKind, nameInFolder } from '../contents.ts';
import { buildLibrary, type Library } from '../library.ts';
import { formatLocation } from '../location.ts';

/** Texts by their paths in a content folder; `null` leaves a file out. */
export type Files = Readonly<Record<string, string | null>>;

/** Reads a publication from memory, as `read-library.ts` does from disk. */
export function parsePublication(files: Files, dir = 'content'): Library {
  const contents = emptyContents(dir);
  for (const [path, text] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (text === null) continue;
    const kind = findFileKind(path);
    const parsed = kind?.parse({ path: nameInFolder(dir, path), text }) ?? { value: null, problems: [] };
    addFile(contents, path, kind ? text : null, parsed);
  }
  return buildLibrary(contents);
}

/** A small publication without a mistake, with some of its files changed, added or left out. */
export const buildPublication = (files: Files = {}): Library => parsePublication({ ...SOUND, ...files });

/** What is wrong with a publication: `content/articles/the-sorrel.mdx:12:3 rule-id`, in order. */
export const findProblems = (files: Files = {}, surroundings: Surroundings = {}): string[] =>
  checkLibrary(buildPublication(files), surroundings).map(
    ({ location, rule }) => `${formatLocation(location)} ${rule}`,
  );

/** An article without a mistake, with other words for some of its parts. */
export function articleText({
  claims = CLAIMS,
  frontmatter = '',
  body = BODY,
}: { claims?: string; frontmatter?: string; body?: string } = {}): string {
  return `---
title: The Sorrel
summary: What was said of a small river.
publishedIn: { name: Valley Notes, date: 2020-06 }
sections:
  - { heading: The water, issue: water, bottomLine: Nobody agrees. }
  - { heading: The weir, issue: weir }
sources:
  notes: { publisher: Valley Notes, issued: 2020-05-01, type: article-newspaper }
  minutes: { publisher: Council, issued: 2020-05-03, type: document }
claims:
${claims}${frontmatter}---
${body}`;
}

const CLAIMS = `  - id: WAT-1
    issue: water
    kind: statement
    actor: marsh
    to: reporters
    said: 2020-05-01
    gist: Lowland wants more of the river.
    quote: we shall not be left with the mud
    sources: [notes, minutes]
  - id: WEI-1
    issue: weir
    kind: action
    actor: lowland
    said: 2020-05-01
    gist: Lowland closed the sluice.
    passage: Lowland closed the sluice
    sources: [minutes, notes]
`;

const BODY = `
The Sorrel is fought over by Upland.

## The water

Ida Marsh said: “we shall not be left with the mud”.[^notes]

## The weir

In May Lowland closed the sluice.[^minutes]
`;

export const SOUND: Files = {
  'site.yaml': `title: The Sorrel Papers
description: An invented river.
language: en-GB
url: https://sorrel.example/papers/
rights: Free to copy.
issues: [water, weir]
`,
  'issues/water.mdx': '---\ntitle: Water\ncode: WAT\nactors: [upland, lowland]\n---\n\nThe river is shared.\n',
  'issues/weir.md': '---\ntitle: The weir\ncode: WEI\n---\n',
  'actors/upland.yaml': 'name: Upland\ntype: state\n',
  'actors/lowland.yaml': 'name: Lowland\ntype: state\n',
  'actors/marsh.yaml': 'name: Ida Marsh\nsortName: Marsh, Ida\ntype: person\nof: lowland\n',
  'places.yaml': 'sill: { name: Sill, at: [7.5, 46.5] }\n',
  'terms.yaml': 'cumec: { name: cumec }\n',
  'pages/about.mdx': '---\ntitle: About\ndescription: What this is.\n---\n\nInvented.\n',
  'articles/the-sorrel.mdx': articleText(),
};
