import assert from 'node:assert/strict';
import test from 'node:test';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { parseMarkdown } from '#domain/markdown.ts';
import { quoteText } from './quoted-text.ts';

const findAddress = (url: string): string =>
  url === 'issue:river' ? 'https://basin.example/issues/river/' : url.startsWith('http') ? url : '';
const quote = (text: string): string | null => quoteText(parseMarkdown(text, true), text, findAddress);

test('a text is quoted as it was written, its links made whole', () => {
  const text = 'On the [lower *river*](issue:river) and [nothing](actor:nobody),\nas before.[^a]\n\n- one\n- two\n';
  assert.equal(
    quote(text),
    'On the [lower *river*](https://basin.example/issues/river/) and nothing,\nas before.[^a]\n\n- one\n- two',
  );
});

test('what has to be written anew is not quoted', () => {
  for (const text of [
    'Before <Callout>within</Callout> it',
    '![a picture](/picture.png)',
    'A paragraph.\n\n    Four spaces',
    'A [link](issue:river "with a title")',
    'A [link](https://basin.example/a(b))',
  ])
    assert.equal(quote(text), null, text);
});

test('a quoted text says what the tree says', () => {
  const text = [
    '## A heading & more',
    'Words, *in italics* and **bold**; a [link](https://basin.example/a_b/).[^note]',
    '> Quoted\n> over lines',
    '1. one\n2. two\n   - within',
    '| a | b |\n| --- | ---: |\n| c | 1 |',
    '[^note]: A note.',
  ].join('\n\n');
  const plain = (markdown: string): string =>
    toMarkdown(parseMarkdown(markdown, false), { extensions: [gfmToMarkdown()] });
  assert.equal(plain(quote(text) ?? ''), plain(text));
});
