import assert from 'node:assert/strict';
import test from 'node:test';
import { z } from 'zod';
import { formatProblem } from './problem.ts';
import { readShape } from './shape.ts';
import { id, oneOrMore, preciseDate, text } from './value.ts';
import { parseYamlDocument } from './yaml-document.ts';

const claim = z.strictObject({
  id,
  kind: z.enum(['statement', 'action', 'report']),
  gist: text.describe('In our words.'),
  quote: text.optional(),
  said: preciseDate.optional(),
  actor: oneOrMore(id).optional(),
});
const schema = z.strictObject({
  title: text.describe('The title.'),
  date: preciseDate,
  claims: z.array(claim).default([]),
  sources: z.record(id, z.strictObject({ publisher: text })).default({}),
});

function read(yaml: string) {
  const shaped = readShape(schema, parseYamlDocument('a.yaml', yaml));
  return { ...shaped, told: shaped.problems.map((problem) => formatProblem(problem).split('\n')[0]) };
}

const HEAD = 'title: T\ndate: 2020\n';

test('what is sound is given with its places', () => {
  const { value, told, locationOf } = read(`${HEAD}claims:\n  - { id: a, kind: report, gist: G }\n`);
  assert.deepEqual(told, []);
  assert.equal(value?.claims[0]?.gist, 'G');
  assert.equal(locationOf(['claims', 0, 'gist']).column, 34);
  assert.equal(locationOf(['claims', 0, 'gist'], 'key').column, 28);
});

test('a misspelt key is told once and taken for the one that was meant', () => {
  const { value, told, locationOf } = read(`${HEAD}claims:\n  - { id: a, kind: report, gits: G }\n`);
  assert.deepEqual(told, [
    'a.yaml:4:28  key-is-known  The key "claims[0].gits" is not known here. Did you mean "gist"?',
  ]);
  assert.equal(value?.claims[0]?.gist, 'G');
  assert.equal(locationOf(['claims', 0, 'gist']).column, 34);
});

test('a key that is unknown beside the one that is missing is taken for it', () => {
  const { value, told } = read(`${HEAD}sources:\n  a: { house: X }\n`);
  assert.deepEqual(told, [
    'a.yaml:4:8  key-is-known  The key "sources.a.house" is not known here. Did you mean "publisher"?',
  ]);
  assert.equal(value?.sources['a']?.publisher, 'X');
});

test('a misspelt word is taken for the one that was meant', () => {
  const { value, told } = read(`${HEAD}claims:\n  - { id: a, kind: statment, gist: G }\n`);
  assert.deepEqual(told, [
    'a.yaml:4:20  value-has-right-form  "claims[0].kind" cannot be "statment". Did you mean "statement"?',
  ]);
  assert.equal(value?.claims[0]?.kind, 'statement');
});

test('an entry that cannot be understood is left out, and the others keep their places', () => {
  const { value, told, locationOf } = read(`${HEAD}claims:\n  - nonsense\n  - { id: b, kind: report, gist: G }\n`);
  assert.deepEqual(told, [
    'a.yaml:4:5  value-has-right-form  "claims[0]" should be a group of keys and values, not text.',
  ]);
  assert.deepEqual(
    value?.claims.map((entry) => entry.id),
    ['b'],
  );
  assert.equal(locationOf(['claims', 0, 'id']).line, 5);
});

test('a date that is none is told in words and stands for one not known', () => {
  const { value, told } = read('title: T\ndate: 2020-13\nclaims:\n  - { id: a, kind: report, gist: G, said: soon }\n');
  assert.deepEqual(
    told.map((line) => line?.split('  ')[1]),
    ['date-is-valid', 'date-is-valid'],
  );
  assert.equal(value?.date.precision, 'unknown');
  assert.equal(value?.claims[0]?.said?.latest, null);
});

test('what is missing is told with what it is for, and the rest is read', () => {
  const { value, problems } = read('date: 2020\nclaims:\n  - { id: a, kind: report }\n');
  assert.deepEqual(
    problems.map(({ message, hint }) => [message, hint]),
    [
      ['"title" is missing.', 'The title.'],
      ['"claims[0].gist" is missing.', 'In our words.'],
    ],
  );
  assert.equal(value?.claims.length, 1);
});

test('a key without a value is missing where it is needed, and nothing where it is not', () => {
  const { told, value } = read(`title:\ndate: 2020\nclaims:\n  - { id: a, kind: report, gist: G, quote: }\n`);
  assert.deepEqual(told, ['a.yaml:1:1  required-key-is-given  "title" has no value.']);
  assert.equal(value?.claims[0]?.quote, undefined);
});

test('one value and a list of one are told apart in words', () => {
  const { told, value } = read(`${HEAD}claims: { id: a, kind: report, gist: G }\n`);
  assert.deepEqual(told, [
    'a.yaml:3:9  value-has-right-form  "claims" should be a list, not a group of keys and values.',
  ]);
  assert.deepEqual(value?.claims, []);
});

test('a value of nearly the right form is told with the right one, at the deepest place', () => {
  const { told, value } = read(`${HEAD}claims:\n  - { id: a, kind: report, gist: G, actor: [b, The Council] }\n`);
  assert.match(
    told[0] ?? '',
    /^a\.yaml:4:48 {2}value-has-right-form {2}"claims\[0\]\.actor\[1\]" will not do\..* Did you mean "the-council"\?$/,
  );
  assert.deepEqual(value?.claims[0]?.actor, ['b', 'the-council']);
});

test('a key of a table may have a form of its own', () => {
  const { told, value } = read(`${HEAD}sources:\n  A b: { publisher: X }\n  c: { publisher: Y }\n`);
  assert.match(told[0] ?? '', /^a\.yaml:4:3 {2}value-has-right-form {2}The key "A b" will not do/);
  assert.deepEqual(Object.keys(value?.sources ?? {}), ['c']);
});

test('where the text is broken, nothing is called missing', () => {
  assert.deepEqual(read('title: "T\ndate: 2020\n').told, [
    'a.yaml:1:8  yaml-is-well-formed  This quotation mark is opened and not closed.',
  ]);
});

test('what is no group of keys is told once', () => {
  assert.deepEqual(read('').told, ['a.yaml:1:1  yaml-is-well-formed  There are no keys here.']);
  assert.deepEqual(read('- a\n').told, ['a.yaml:1:1  yaml-is-well-formed  Here should be keys, each with its value.']);
});

test('keys that every object has are not known either', () => {
  assert.match(read(`${HEAD}constructor: 1\n`).told[0] ?? '', /"constructor" is not known/);
  assert.match(read(`${HEAD}__proto__: 1\n`).told.join(), /^(?:.*"__proto__" is not known.*)?$/);
});
