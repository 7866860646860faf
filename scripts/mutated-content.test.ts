import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { checkLibrary } from '#domain/checks/check-library.ts';
import { addFile, emptyContents, findFileKind } from '#domain/contents.ts';
import { buildLibrary, type Library } from '#domain/library.ts';
import { formatProblem, type Problem } from '#domain/problem.ts';
import { SOUND } from '#domain/testing/publication.ts';
import { decodeText } from '#src/read-text-file.ts';

const RUNS = 5_000;

const RICH = `---
title: 'The weir: a guide'
summary: >-
  How a number is read,
  and by whom.
publishedIn: { name: "Valley Notes", volume: 1.10, date: 2020-06~ }
aliases: [old-weir]
sections:
  - { heading: The weir, issues: [weir, water] }
sources:
  notes: { publisher: Valley Notes, issued: 2020-05/2020-06, url: https://notes.example/ }
claims:
  - id: WEI-2
    issue: weir
    kind: report
    gist: The board is painted.
    passage: a painted [sic] board
    sources: [notes]
  - { id: WEI-3, issue: weir, kind: assessment, gist: It will do., restsOn: [WEI-2], passage: It will do }
positions:
  - { actor: upland, issue: weir, stance: Open it., claims: [WEI-2] }
events:
  - { id: reading, date: XXXX-05-01, title: The gauge is read, issues: [weir], places: [sill] }
links:
  - { from: weir, to: water, kind: supports, why: It does. }
corrections:
  - { date: 2020-07, text: A word. }
---

A gauge is *a painted* [board](issue:weir).[^notes] Write to keeper@gauges.example or www.gauges.example.

<Callout title="A remark">It will **do**.</Callout> {/* a comment */} <br />

## The weir

| Gauge | Height |
| :---- | -----: |
| Sill  |   1.42 |

- [x] read ~~twice~~
  1. once[^x]

> “Quoted” and \\<escaped\\> &amp; \`code {x}\`.

\`\`\`text
{1.36} <gate?>
\`\`\`

![A board](/board.png "The board")

<Map issue="water" />

[^x]: A note with [a link][y].

[y]: https://gauges.example/
`;

const encoder = new TextEncoder();
const SUBJECTS = [
  ...['articles/the-sorrel.mdx', 'issues/water.mdx', 'site.yaml', 'actors/marsh.yaml', 'places.yaml'].map((path) => ({
    path,
    text: SOUND[path] ?? '',
  })),
  { path: 'articles/the-weir.mdx', text: RICH },
  { path: 'articles/the-weir.md', text: RICH },
  { path: 'ledger.lock', text: 'WAT-1 the-sorrel\nWEI-1 the-sorrel\n' },
].map(({ path, text }) => ({ path, bytes: encoder.encode(text) }));

/** What is likely to break something: signs of YAML, Markdown, MDX and HTML, and odd characters. */
const INSERTIONS = [
  ...':-[]{}"\'#&*!|>%@,?\\~=<`_^$/.()',
  ...[
    '\n',
    '\n\n',
    '\t',
    '  ',
    '\r',
    '---\n',
    '\n---\n',
    ': ',
    '- ',
    '[^',
    ']: ',
    '<!--',
    '-->',
    '</',
    '/>',
    '{/*',
    '```',
    '|',
    '|-',
    '>-',
    '${',
    '<a b={c} />',
  ],
  ...[
    'import x',
    'export ',
    'null',
    'true',
    '~',
    '&a ',
    '*a',
    '<<: ',
    '? ',
    '!!binary ',
    '%YAML 1.1\n',
    '__proto__: ',
    'constructor: ',
    '2020-13',
    '-0',
    '1e999',
  ],
  ...[
    '\u00ad',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\u2028',
    '\u0085',
    '\u0000',
    '\ud83d\ude00',
    'é',
    'e\u0301',
    '漢',
    'שלום',
    '\u0007',
  ],
];

interface Edit {
  kind: 'delete' | 'duplicate' | 'swap' | 'truncate' | 'insert' | 'bytes';
  at: number;
  to: number;
  length: number;
  text: string;
  bytes: Uint8Array;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('delete', 'duplicate', 'swap', 'truncate', 'insert', 'insert', 'bytes'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 400 })),
  text: fc.oneof(fc.constantFrom(...INSERTIONS), fc.string({ unit: 'binary', maxLength: 12 })),
  bytes: fc.uint8Array({ maxLength: 6 }),
});

const join = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

function apply(bytes: Uint8Array, { kind, at, to, length, text, bytes: raw }: Edit): Uint8Array {
  const start = Math.floor(at * bytes.length);
  const end = Math.min(start + length, bytes.length);
  const other = Math.max(end, Math.floor(to * bytes.length));
  switch (kind) {
    case 'delete':
      return join(bytes.subarray(0, start), bytes.subarray(end));
    case 'duplicate':
      return join(bytes.subarray(0, end), bytes.subarray(start));
    case 'swap':
      return join(
        bytes.subarray(0, start),
        bytes.subarray(end, other),
        bytes.subarray(start, end),
        bytes.subarray(other),
      );
    case 'truncate':
      return bytes.subarray(0, start);
    case 'insert':
      return join(bytes.subarray(0, start), encoder.encode(text), bytes.subarray(start));
    case 'bytes':
      return join(bytes.subarray(0, start), raw, bytes.subarray(start));
  }
}

const parsedOnce = new Map<string, ReturnType<NonNullable<ReturnType<typeof findFileKind>>['parse']>>();

/** The sound publication with one file changed; what has not changed is parsed once. */
function readWith(path: string, text: string): Library {
  const contents = emptyContents('content');
  for (const [name, original] of Object.entries({ ...SOUND, [path]: text })) {
    const kind = findFileKind(name);
    if (original === null || !kind) continue;
    const parse = () => kind.parse({ path: `content/${name}`, text: original });
    const parsed = name === path ? parse() : (parsedOnce.get(name) ?? parse());
    if (name !== path) parsedOnce.set(name, parsed);
    addFile(contents, name, original, parsed);
  }
  return buildLibrary(contents);
}

function assertIsInside({ location, rule }: Problem, library: Library): void {
  const { file, line, column, endLine = line, endColumn = column } = location;
  const text = library.files.get(file.replace(/^content\//, ''));
  assert.ok(text !== undefined && text !== null, `${rule} is placed in ${file}, which is not there`);
  const lines = text.split('\n');
  const isInside = (atLine: number, atColumn: number): boolean =>
    atLine >= 1 && atLine <= lines.length && atColumn >= 1 && atColumn <= (lines[atLine - 1]?.length ?? 0) + 1;
  assert.ok(isInside(line, column), `${rule} is placed at ${line}:${column}, outside the file`);
  assert.ok(isInside(endLine, endColumn), `${rule} ends at ${endLine}:${endColumn}, outside the file`);
  assert.ok(endLine > line || (endLine === line && endColumn >= column), `${rule} ends before it begins`);
}

test(`${RUNS} mutations of sound files: checking never throws, never hangs, and every place is inside its file`, () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SUBJECTS),
      fc.array(edit, { minLength: 1, maxLength: 3 }),
      ({ path, bytes }, edits) => {
        const read = decodeText(edits.reduce(apply, bytes));
        if (!('text' in read)) {
          assert.match(read.message, /^This file .+\.$/);
          return;
        }
        const library = readWith(path, read.text);
        const problems = checkLibrary(library, { publicFiles: new Set(['/board.png']), countries: ['France'] });
        for (const problem of problems) {
          assertIsInside(problem, library);
          assert.doesNotMatch(formatProblem(problem, library.files.get(path) ?? null), /undefined|\[object|NaN/);
        }
      },
    ),
    { numRuns: RUNS },
  );
});
