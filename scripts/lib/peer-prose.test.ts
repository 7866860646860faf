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
