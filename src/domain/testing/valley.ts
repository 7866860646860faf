import type { Library } from '../library.ts';
import { buildPublication, type Files } from './publication.ts';

/** A second article in the small publication, newer than the first, by the same actors on the same issues. */
const FLOOD = `---
title: The flood
summary: Of a flood.
publishedIn: { name: Valley Notes, date: 2021-08 }
sections:
  - { heading: High water, issues: [water, weir], bottomLine: It came too fast. }
sources:
  notes: { publisher: Valley Notes, issued: 2019-05-01 }
  same: { publisher: Council, issued: 2020-05-03, type: document }
claims:
  - { id: WAT-2, issue: water, kind: statement, actor: lowland, to: upland, said: 2019-05-01, gist: Upland let it go., quote: they let it go, sources: [notes] }
  - { id: WAT-3, issue: water, kind: report, gist: It rose., passage: The water rose, sources: [same, notes] }
  - { id: WAT-4, issue: water, kind: assessment, gist: It will again., passage: It will again, restsOn: [WAT-3] }
  - { id: WAT-5, issue: water, kind: report, gist: A mistake., sources: [notes], withdrawn: It was misread. }
positions:
  - { actor: lowland, issue: water, stance: Keep it up there., claims: [WAT-2] }
  - { actor: marsh, issue: weir, stance: Build it higher., claims: [WAT-2] }
events:
  - { id: flood, date: 2019-04/2019-05, title: The flood, issues: [water], actors: [lowland, marsh], claims: [WAT-3] }
  - { id: treaty, date: 1956, title: The treaty, issues: [water, weir] }
  - { id: talks, title: Talks without a date, issues: [water] }
links:
  - { from: weir, to: water, kind: depends-on, why: It does., claims: [WAT-3] }
---

Nobody at [Upland](actor:upland) slept.

## High water

The water rose at Sill by a cumec.[^same] “They let it go”, said [Lowland](actor:lowland); they let it go.[^notes] It will again. See [the claim](claim:WAT-2) and [its source](source:notes).
`;

export const VALLEY: Files = {
  'articles/the-flood.md': FLOOD,
  'issues/heath.md': '---\ntitle: The heath\ncode: HEA\nbottomLine: Nothing is known.\nactors: [upland]\n---\n',
  'pages/about.mdx': '---\ntitle: About\ndescription: What this is.\n---\n\nOf [Lowland](actor:lowland).\n',
};

/** Two articles of two years, three issues, four actors. */
export const buildValley = (files: Files = {}): Library => buildPublication({ ...VALLEY, ...files });
