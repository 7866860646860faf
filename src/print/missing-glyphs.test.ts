import assert from 'node:assert/strict';
import test from 'node:test';
import { findMissingGlyphs } from './glyphs.ts';
import { inContent, MissingGlyphsError } from './missing-glyphs.ts';

const files = new Map<string, string | null>([
  ['articles/weir.md', '---\ntitle: The weir\n---\n\nThey wrote ᚠ and ᚢ.\nNothing here.\nᚠ again.\n'],
  ['issues/weir.md', 'Of ᚠ, too.\n'],
  ['snapshots/unreadable.txt', null],
]);

const onPage = (text: string): MissingGlyphsError =>
  MissingGlyphsError.onPage('issues/weir/index.html', findMissingGlyphs(text));

test('each character is told with every line of the content in which it stands', () => {
  const { message } = inContent([onPage('They wrote ᚠ and ᚢ.'), onPage('ᚠ again.')], { files, dir: 'content' });
  assert.deepEqual(message.match(/^content\S+/gm), [
    'content/articles/weir.md:5:12',
    'content/articles/weir.md:5:18',
    'content/articles/weir.md:7:1',
    'content/issues/weir.md:1:4',
  ]);
  assert.match(message, /weir\.md:5:18 {2}character-can-be-printed {2}No font .* “ᚢ” \(U\+16A2\)/);
  assert.match(message, /5 │ They wrote ᚠ and ᚢ\./);
  assert.doesNotMatch(message, /index\.html/);
});

test('a character that no file holds as it is, is told with its page', () => {
  const { message } = inContent([onPage('A rune ᛟ.')], { files, dir: 'content' });
  assert.match(
    message,
    /^issues\/weir\/index\.html: no font of the printed page has\n {2}“ᛟ” \(U\+16DF\) in “…A rune ᛟ/,
  );
});
