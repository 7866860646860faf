import assert from 'node:assert/strict';
import test from 'node:test';
import { formatLocation } from './location.ts';
import { parseYamlDocument } from './yaml-document.ts';

const parse = (text: string, firstLine?: number) => parseYamlDocument('a.yaml', text, firstLine);

test('data is read as YAML 1.2: dates stay text, and so do numbers that would be printed otherwise', () => {
  const text = 'date: 2020-05-01\nvolume: 13\nnumber: 1.10\nissue: 007\nyear: 2020\nyes: yes\nnone: ~\non: true\n';
  assert.deepEqual(parse(text).data, {
    date: '2020-05-01',
    volume: 13,
    number: '1.10',
    issue: '007',
    year: 2020,
    yes: 'yes',
    none: null,
    on: true,
  });
});

test('an empty text has no data, and no mistake', () => {
  for (const text of ['', '\n', '# only a comment\n']) {
    assert.equal(parse(text).data, undefined);
    assert.deepEqual(parse(text).mistakes, []);
  }
});

test('every value and key has its place', () => {
  const document = parse('title: A\nclaims:\n  - id: WAT-1\n    to: [a, "b c"]\n');
  const place = (path: (string | number)[]) => formatLocation(document.locationOf(path));
  assert.equal(place(['title']), 'a.yaml:1:8');
  assert.equal(place(['claims', 0, 'to', 1]), 'a.yaml:4:13');
  assert.equal(document.locationOf(['claims', 0, 'to', 1]).endColumn, 18);
  assert.equal(formatLocation(document.locationOfKey(['claims', 0, 'to'])), 'a.yaml:4:5');
});

test('what is not there stands where its nearest parent does', () => {
  const document = parse('claims:\n  - id: WAT-1\nempty:\n');
  assert.equal(formatLocation(document.locationOf(['claims', 0, 'quote'])), 'a.yaml:2:5');
  assert.equal(formatLocation(document.locationOf(['claims', 7])), 'a.yaml:2:3');
  assert.equal(formatLocation(document.locationOf(['empty'])), 'a.yaml:3:1');
  assert.equal(formatLocation(parse('').locationOf(['a'])), 'a.yaml:1:1');
});

test('a block of text stands where its words begin', () => {
  const document = parse('a: >-\n\n  folded\n  text\nb: |\n  kept\n');
  assert.deepEqual(document.locationOf(['a']), { file: 'a.yaml', line: 3, column: 3, endLine: 4, endColumn: 7 });
  assert.equal(formatLocation(document.locationOf(['b'])), 'a.yaml:6:3');
});

test('places count from the line on which the keys begin, and a byte order mark takes no column', () => {
  assert.equal(formatLocation(parse('a: 1\nb: 2', 2).locationOf(['b'])), 'a.yaml:3:4');
  assert.equal(formatLocation(parse('\uFEFFa: 1').locationOf(['a'])), 'a.yaml:1:4');
});

test('keys are text, whatever they look like', () => {
  const document = parse('2020: a\ntrue: b\n');
  assert.deepEqual(document.data, { 2020: 'a', true: 'b' });
  assert.equal(formatLocation(document.locationOf(['2020'])), 'a.yaml:1:7');
});

test('a reference leads to what it names; one to itself gives no data', () => {
  const document = parse('a: &x [1, 2]\nb: *x\n');
  assert.deepEqual(document.data, { a: [1, 2], b: [1, 2] });
  assert.equal(formatLocation(document.locationOf(['b', 1])), 'a.yaml:1:11');
  const endless = parse('a: &x [*x]\n');
  assert.equal(endless.data, undefined);
  assert.equal(endless.mistakes.length, 1);
});

test('what nests too deeply or grows without end is a mistake, no exception', () => {
  for (const text of [
    '['.repeat(20_000),
    `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
      .split('')
      .map((key, i) => `${key}: &${key} [${`*${'abcdefg'.charAt(i)},`.repeat(9)}]`)
      .join('\n')}`,
  ]) {
    const { mistakes } = parse(text);
    assert.equal(mistakes[0]?.kind, 'syntax');
    assert.ok((mistakes[0]?.location.line ?? 0) >= 1);
  }
});

test('a tag makes nothing but text, lists and groups of a value', () => {
  for (const [text, data] of [
    ['a: !!binary aGVsbG8=', { a: 'aGVsbG8=' }],
    ['a: !!timestamp 2020-01-01', { a: '2020-01-01' }],
    ['a: !!set { x, y }', { a: { x: null, y: null } }],
    ['a: !!omap [x: 1]', { a: [{ x: 1 }] }],
  ] as const) {
    assert.deepEqual(parse(text).data, data, text);
  }
});
