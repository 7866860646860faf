import assert from 'node:assert/strict';
import test from 'node:test';
import { buildProse } from './peer-prose.ts';

test('the prose of a corpus is plain Markdown: no address and no source that only Readout knows', () => {
  const articles = [...buildProse(12)];
  assert.equal(articles.length, 12);
  for (const { text } of articles) {
    assert.match(text, /^---\ntitle: .+\n---\n\n/);
    assert.doesNotMatch(text, /\]\((?:issue|actor|article|claim):/);
    const cited = [...text.matchAll(/\[\^([\w-]+)\](?!:)/g)].map(([, key]) => key);
    const defined = new Set([...text.matchAll(/^\[\^([\w-]+)\]:/gm)].map(([, key]) => key));
    assert.ok(cited.length > 8 && cited.every((key) => defined.has(key ?? '')), 'each note is there');
  }
  assert.ok(
    articles.some(({ text }) => text.includes('](/issues/issue-')),
    'links lead to pages',
  );
});

test('a generator that has to write more pages than there are articles gets short ones', () => {
  const pages = [...buildProse(12, 30)];
  assert.equal(pages.length, 30);
  assert.equal(new Set(pages.map(({ slug }) => slug)).size, 30);
  for (const { text } of pages.slice(12)) {
    assert.match(text, /^---\ntitle: .+\n---\n\n\p{L}/u);
    assert.ok(text.length > 200 && text.length < 3_000, text);
    for (const [, key] of text.matchAll(/\[\^([\w-]+)\](?!:)/g)) assert.ok(text.includes(`[^${key}]:`));
  }
});
