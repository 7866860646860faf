import assert from 'node:assert/strict';
import test from 'node:test';
import { explainMdxMistake, type MdxMistake } from './mdx-mistake.ts';
import { parseMarkdown } from './markdown.ts';

function mistakeIn(body: string): MdxMistake {
  try {
    parseMarkdown(body, true);
  } catch (error) {
    return explainMdxMistake(error, body);
  }
  throw new Error('no mistake');
}

const cases: [body: string, place: string, message: RegExp][] = [
  ['It reads {1.36 today.', '1:10', /brace/],
  ['It reads {a b} today.', '1:10', /brace/],
  ['It {reads {1.36} today.', '1:4', /brace/],
  ['\nimport duties rose.', '2:1', /"import" or "export"/],
  ['<Callout>\n\nWords.', '1:1', /<Callout> is opened and not closed/],
  ['Some <b><i>words</b></i>.', '1:17', /<\/b> closes nothing here/],
  ['Some words.</b>', '1:12', /not opened/],
  ['It is <1.4 high.', '1:7', /not a tag/],
  ['See <https://a.example>.', '1:5', /address/],
  ['Words <!-- no -->', '1:7', /comments/],
  ['<Map issue=water />', '1:1', /quotation marks/],
  ['A <Map issue="x', '1:3', /quotation marks/],
  ['One *a <b>c* d</b>', '1:8', /<b> is opened and not closed/],
];

for (const [body, place, message] of cases) {
  test(`"${body.trim()}" is explained where it begins`, () => {
    const mistake = mistakeIn(body);
    assert.match(mistake.message, message);
    assert.equal(`${mistake.line}:${mistake.column}`, place);
    assert.ok(mistake.hint);
  });
}
