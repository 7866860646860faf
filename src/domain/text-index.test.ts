import assert from 'node:assert/strict';
import test from 'node:test';
import { buildTextIndex } from './text-index.ts';
import { parseFile } from './tree.ts';

const indexOf = (source: string) => buildTextIndex(parseFile('x.mdx', source).tree);
const textOf = (source: string): string => indexOf(source).text;

test('words run on across emphasis, links, code, line breaks and citations', () => {
  assert.equal(
    textOf('We *agree* with[^a] **the [*long*](x) `plan`**\nof  \nit [^b].'),
    'We agree with the long plan of it.',
  );
  assert.equal(textOf('they*re* in ~~not~~ out'), 'theyre in not out');
});

test('blocks are parted', () => {
  assert.equal(
    textOf('# Head\n\nOne\n\n- two\n  - three\n\n> four\n\n| a | b |\n|---|---|\n| c | d |'),
    'Head One two three four a b c d',
  );
});

test('what is not running text is left out', () => {
  const source =
    '---\ntitle: x\n---\n\nOne[^a] {2}<Map issue="x"/>\n\n```\ncode\n```\n\n![alt](x.png)\n\n<Timeline/>\n\n[^a]: Note.';
  assert.equal(textOf(source), 'One');
});

test('text in components is running text', () => {
  assert.equal(textOf('<Callout>\n  One **two**\n</Callout>\n\nAnd <Callout>three</Callout>.'), 'One two And three.');
});

test('every character leads back to its node', () => {
  const index = indexOf('We *agree’d* with [^a]\n\n`x` … it');
  const { text, blocks } = index;
  assert.deepEqual(
    blocks.map(({ start, end }) => text.slice(start, end)),
    ["We agree'd with", 'x ... it'],
  );
  for (let i = 0; i < text.length; i += 1) {
    const origin = index.originAt(i);
    const source = origin?.node.value.slice(origin.offset, origin.end);
    const expected = { "'": '’', '.': '…' }[text.charAt(i)] ?? text.charAt(i);
    assert.ok(source === undefined ? expected === ' ' : source === expected, `${i}: ${source}`);
  }
});
