import assert from 'node:assert/strict';
import test from 'node:test';
import { articleText, buildPublication, findProblems, SOUND } from '../testing/publication.ts';
import { checkLibrary } from './check-library.ts';

const ARTICLE = 'articles/the-sorrel.mdx';
const withSettings = (settings: string) => ({ 'site.yaml': `${SOUND['site.yaml'] ?? ''}checks:\n${settings}` });
const check = (files: Parameters<typeof buildPublication>[0]) => checkLibrary(buildPublication(files));

test('nothing is wrong with the sound publication', () => assert.deepEqual(findProblems(), []));

test('problems come in the order of files and lines, those of form and those of the rules together', () => {
  const claims =
    '  - { id: WAT-1, issue: watr, kind: report, gist: G, passage: said, sources: [notes, minuts], x: 1 }\n';
  assert.deepEqual(
    findProblems({ [ARTICLE]: articleText({ claims }), 'actors/upland.yaml': 'name: Upland\ntype: land\n' }),
    [
      'content/actors/upland.yaml:2:7 value-has-right-form',
      'content/articles/the-sorrel.mdx:12:25 issue-exists',
      'content/articles/the-sorrel.mdx:12:86 cited-source-exists',
      'content/articles/the-sorrel.mdx:12:95 key-is-known',
      'content/articles/the-sorrel.mdx:19:18 quotation-is-claimed',
    ],
  );
});

test('one root mistake is told once in a file, at its first place, with the lines of the others', () => {
  const [problem, ...others] = check({
    [ARTICLE]: articleText({
      body: '\n## The water\n\nA.[^gone]\n\nWe shall: we shall not be left with the mud.[^gone]\n\n## The weir\n\nLowland closed the sluice.[^gone] [^notes]\n',
    }),
  });
  assert.equal(others.length, 0);
  assert.deepEqual([problem?.location.line, problem?.rule], [33, 'cited-source-exists']);
  assert.match(problem?.message ?? '', /The same on lines 35 and 39\.$/);
});

test('a value that has not even the right form is told once', () => {
  const claims =
    '  - { id: WAT-1, issue: The Water, kind: report, gist: G, passage: said, sources: [notes, minutes] }\n';
  assert.deepEqual(findProblems({ [ARTICLE]: articleText({ claims }) }), [
    'content/articles/the-sorrel.mdx:12:25 value-has-right-form',
    'content/articles/the-sorrel.mdx:19:18 quotation-is-claimed',
  ]);
});

test('a file that cannot be read makes no reference to it unknown', () => {
  const library = buildPublication({ 'issues/weir.md': '---\ntitle: "The weir\ncode: WEI\n---\n' });
  assert.deepEqual(
    checkLibrary(library).map(({ rule }) => rule),
    ['yaml-is-well-formed'],
  );
  const article = buildPublication({
    [ARTICLE]: `---\ntitle: "A\n${articleText().slice(4)}`,
    'pages/about.mdx': '---\ntitle: A\ndescription: B\n---\n\n[x](claim:WAT-77)\n',
  });
  assert.deepEqual(
    checkLibrary(article).map(({ rule }) => rule),
    ['yaml-is-well-formed'],
  );
});

const MESSY = { 'issues/heath.md': '---\ntitle: The heath\ncode: HEA\n---\n' };

test('a rule can be off, or held more or less strictly, with the reason', () => {
  assert.deepEqual(
    check(MESSY).map(({ rule, level }) => [rule, level]),
    [
      ['issue-is-listed', 'warning'],
      ['issue-is-spoken-to', 'warning'],
    ],
  );
  const settings =
    '  - { rule: issue-is-listed, level: off, reason: It is new. }\n  - { rule: issue-is-spoken-to, level: error, reason: None may be empty. }\n';
  assert.deepEqual(
    check({ ...MESSY, ...withSettings(settings) }).map(({ rule, level, reason }) => [rule, level, reason]),
    [['issue-is-spoken-to', 'error', 'None may be empty.']],
  );
});

test('a setting for one file goes before one for all', () => {
  const settings =
    '  - { rule: issue-is-listed, level: off, reason: A. }\n  - { rule: issue-is-listed, level: error, file: issues/heath.md, reason: B. }\n  - { rule: issue-is-spoken-to, level: off, file: issues/water.mdx, reason: C. }\n';
  assert.deepEqual(
    check({ ...MESSY, ...withSettings(settings) }).map(({ rule, level, reason }) => [rule, level, reason]),
    [
      ['issue-is-listed', 'error', 'B.'],
      ['issue-is-spoken-to', 'warning', undefined],
    ],
  );
});

test('an error can be made a warning, of form too', () => {
  const files = {
    ...withSettings('  - { rule: key-is-known, level: warn, reason: It is a note. }\n'),
    'actors/upland.yaml': 'name: Upland\ntype: state\nx: 1\n',
  };
  assert.deepEqual(
    check(files).map(({ rule, level }) => [rule, level]),
    [['key-is-known', 'warning']],
  );
});
