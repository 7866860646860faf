import assert from 'node:assert/strict';
import test from 'node:test';
import { formatLocation } from './location.ts';
import { parseYamlDocument } from './yaml-document.ts';

const mistakesIn = (text: string): string[] =>
  parseYamlDocument('a', text).mistakes.map(({ location, message }) => `${formatLocation(location)} ${message}`);

const cases: [name: string, text: string, expected: string[]][] = [
  ['a colon in a text', 'a: b: c', ['a:1:4 This text holds a colon followed by a space, which begins a new key.']],
  [
    'a line that is indented',
    'a: 1\n b: 2',
    ['a:2:2 This line does not stand where YAML wants it below the lines before it.'],
  ],
  ['a quotation mark that is open to the end', 'a: "x\nb: 1', ['a:1:4 This quotation mark is opened and not closed.']],
  [
    'a quotation mark that swallows the next keys',
    'a: "x\nb: "y"\nc: 1',
    ['a:1:4 This quotation mark is opened and not closed.'],
  ],
  [
    'an apostrophe in single quotation marks',
    "a: 'it's'",
    ['a:1:7 This apostrophe ends the text, which was opened with the same sign.'],
  ],
  ['an open bracket', 'a: [1, 2\nb: 3', ['a:1:4 This bracket is opened and not closed.']],
  ['a missing colon', 'a: 1\nb', ['a:2:1 A colon is missing after this key.']],
  ['a sign that cannot begin a text', 'a: @b', ['a:1:4 A text may not begin with this sign.']],
  ['a star that names nothing', 'a: *b c', ['a:1:4 A "*" or "&" begins a reference here, and it leads nowhere.']],
  ['a tab', 'a: 1\n\tb: 2', ['a:2:1 A tab stands at the start of this line.']],
  [
    'a key that stands twice',
    'a: 1\nb: {c: 1, c: 2}\na: 3',
    ['a:2:11 This key stands twice in the same group.', 'a:3:1 This key stands twice in the same group.'],
  ],
  ['a second document', 'a: 1\n---\nb: 2', ['a:2:1 A line of three hyphens ends the data here.']],
];

for (const [name, text, expected] of cases) {
  test(`${name} is told in words, at its place`, () => assert.deepEqual(mistakesIn(text), expected));
}

test('after the first mistake of syntax nothing more is told', () => {
  assert.equal(mistakesIn('a: b: c\nd: e: f\ng: [').length, 1);
});

test('every mistake says what to do', () => {
  for (const [, text] of cases)
    assert.ok(
      parseYamlDocument('a', text).mistakes.every(({ hint }) => hint),
      text,
    );
});
