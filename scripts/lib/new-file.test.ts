import assert from 'node:assert/strict';
import test from 'node:test';
import { checkLibrary } from '#domain/checks/check-library.ts';
import { addFile, emptyContents, findFileKind } from '#domain/contents.ts';
import { buildLibrary } from '#domain/library.ts';
import { isError } from '#domain/problem.ts';
import { formatNewFile, KINDS } from './new-file.ts';

const SITE = 'title: T\ndescription: D\nlanguage: en\nurl: https://example.org/\nrights: R\nissues: [river]\n';
const files = (text: string, path: string): [string, string][] => [
  ['site.yaml', SITE],
  ['issues/river.mdx', '---\ntitle: River\ncode: RIV\n---\n'],
  [path, text],
];

function buildFrom(entries: [string, string][]): ReturnType<typeof buildLibrary> {
  const contents = emptyContents('content');
  for (const [path, text] of entries) {
    const kind = findFileKind(path);
    if (kind) addFile(contents, path, text, kind.parse({ path: `content/${path}`, text }));
  }
  return buildLibrary(contents);
}

const library = buildFrom([
  ['site.yaml', SITE],
  ['issues/river.mdx', '---\ntitle: River\ncode: RIV\n---\n'],
]);

for (const kind of KINDS)
  for (const name of ['Jane Roe', 'A: view, #1 “of” it', 'true', '川'])
    test(`a new ${kind} called ${name} has no errors but what only its author can supply`, () => {
      const { path, text } = formatNewFile(kind, name, library);
      const errors = checkLibrary(buildFrom(files(text, path))).filter(isError);
      assert.deepEqual(
        errors.map(({ rule, message }) => `${rule}: ${message}`),
        kind === 'article'
          ? [
              'required-key-is-given: "summary" has no value.',
              'required-key-is-given: "publishedIn.date" has no value.',
            ]
          : [],
      );
    });
