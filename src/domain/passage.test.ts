import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { findPassages, placeOf } from './passage.ts';
import { buildTextIndex } from './text-index.ts';
import { parseFile } from './tree.ts';

const indexOf = (source: string) => buildTextIndex(parseFile('x.mdx', source).tree);

function wordsFound(source: string, words: string): string[] {
  const index = indexOf(source);
  return findPassages(index, words).map(({ pieces }) =>
    pieces.map(({ start, end }) => index.text.slice(start, end)).join(' | '),
  );
}

test('words are found across markup, however their quotation marks and spaces are written', () => {
  assert.deepEqual(wordsFound('He said “we *agree* with[^a]\n the **plan**”.', '"we agree with the plan"'), [
    '"we agree with the plan"',
  ]);
  assert.deepEqual(wordsFound('a third party [i.e. the council], which', 'a third party, which'), [
    'a third party, which',
  ]);
});

test('every occurrence is found, in whole words only', () => {
  assert.deepEqual(wordsFound('The plan, the plan and the planet.', 'the plan'), ['the plan']);
  assert.deepEqual(wordsFound('a plan is a plan', 'a plan'), ['a plan', 'a plan']);
  assert.deepEqual(wordsFound('The council’s plan', 'The council'), ['The council']);
  assert.deepEqual(wordsFound('大川市の計画', '川市'), ['川市']);
  assert.deepEqual(wordsFound('anything', ''), []);
  assert.deepEqual(wordsFound('anything', ' […] '), []);
});

test('a gap stands for words left out, within neighbouring blocks', () => {
  assert.deepEqual(wordsFound('We agree with, and even support, the plan.', 'We agree […] the plan'), [
    'We agree | the plan',
  ]);
  assert.deepEqual(wordsFound('We agree now.\n\nSo, the plan.', 'We agree [...] the plan'), ['We agree | the plan']);
  assert.deepEqual(wordsFound('We agree now.\n\nSo.\n\nAnd the plan.', 'We agree […] the plan'), []);
  assert.deepEqual(wordsFound('the plan we agree', 'we agree […] the plan'), []);
  assert.deepEqual(wordsFound('we say and we say it', 'we […] it'), ['we | it']);
});

test('a passage may span blocks', () => {
  assert.deepEqual(wordsFound('One two.\n\n> Three four.', 'two. Three'), ['two. Three']);
});

test('a place is exact to the character', () => {
  const source = '---\ntitle: x\n---\n\nWe *agree* with\nthe `plan` of it.';
  const index = indexOf(source);
  const placeOfWords = (words: string) => {
    const [passage] = findPassages(index, words);
    assert.ok(passage);
    const place = placeOf(index, passage);
    assert.ok(place);
    return place;
  };
  const place = placeOfWords('agree with the plan');
  assert.deepEqual(place, { start: { line: 5, column: 5, offset: 22 }, end: { line: 6, column: 10, offset: 43 } });
  assert.equal(source.slice(place.start.offset, place.end.offset), 'agree* with\nthe `plan');
  const last = placeOfWords('of it');
  assert.equal(source.slice(last.start.offset, last.end.offset), 'of it');
});

test('in text with escapes a place is the start and the end of that text', () => {
  const source = 'So *we* A\\*B &amp; agree';
  const index = indexOf(source);
  const [passage] = findPassages(index, 'agree');
  assert.ok(passage);
  assert.deepEqual(placeOf(index, passage)?.start.column, 8);
  assert.deepEqual(placeOf(index, passage)?.end.column, source.length + 1);
});

test('a tree without positions has no places', () => {
  const index = buildTextIndex({
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: 'agree' }] }],
  });
  assert.equal(placeOf(index, { start: 0, end: 5 }), null);
});

test('any run of words of a body is found in it', () => {
  const word = fc.constantFrom(
    'river',
    '*council*',
    '**the**',
    'Roe’s',
    '“said”',
    '[of](x)',
    'it[^a]',
    '`code`',
    'naïve',
    '42',
    '…',
  );
  const block = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  const body = fc.array(block, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(body, fc.nat(), fc.nat(), (blocks, from, length) => {
      const index = indexOf(`${blocks.join('\n\n')}\n\n[^a]: Note.`);
      const words = index.text.split(' ');
      const first = from % words.length;
      const run = words.slice(first, first + 1 + (length % (words.length - first)));
      const start = words.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
      assert.ok(
        findPassages(index, run.join(' ')).some((passage) => passage.start === start),
        run.join(' '),
      );
    }),
  );
});
