import assert from 'node:assert/strict';
import test from 'node:test';
import type { Article } from './article.ts';
import { formatEdition, formatNewEdition, parseEditions, type Edition } from './edition.ts';
import { parseArticle } from './parse-article.ts';

function articleOf(name: string, gist: string): Article {
  const text = `---
title: The ${name}
summary: Of the ${name}.
publishedIn: { date: 2020-01 }
sections:
  - { heading: The gate, issue: weir }
claims:
  - { id: WEI-1, issue: weir, kind: assessment, gist: ${gist} }
---

## The gate

Words.
`;
  const { value } = parseArticle({ path: `content/articles/the-${name}.md`, text });
  assert.ok(value);
  return value;
}

/** The editions with one more, closed on a day. */
function close(editions: readonly Edition[], articles: readonly Article[], date: string): readonly Edition[] {
  const text = formatNewEdition(editions, articles, date, undefined);
  assert.ok(text !== null);
  return parseEditions({ path: 'content/editions.lock', text }).value ?? [];
}

const [weir, mill] = [articleOf('weir', 'It is shut.'), articleOf('mill', 'It stands still.')];
const first = close([], [weir, mill], '2020-02-01');

test('before the first edition there is none to cite', () => {
  assert.equal(formatEdition([], [weir], 'en-GB'), null);
});

test('an edition is cited by its number and its day, in the language of the publication', () => {
  assert.equal(formatEdition(first, [weir, mill], 'en-GB'), 'Edition\u00A01, 1\u00A0February\u00A02020');
  assert.equal(formatEdition(first, [weir], 'de'), 'Edition\u00A01, 1.\u00A0Februar\u00A02020');
});

test('the last edition counts, for articles that did not change in it, too', () => {
  const second = close(first, [articleOf('weir', 'It is open.'), mill], '2020-03-09');
  assert.equal(formatEdition(second, [mill], 'en-GB'), 'Edition\u00A02, 9\u00A0March\u00A02020');
});

test('what has changed since, or was never in an edition, is said', () => {
  const changed = articleOf('weir', 'It is open.');
  assert.equal(
    formatEdition(first, [changed, mill], 'en-GB'),
    'Edition\u00A01, 1\u00A0February\u00A02020, with later changes',
  );
  assert.equal(formatEdition(first, [mill], 'en-GB'), 'Edition\u00A01, 1\u00A0February\u00A02020');
  const added = articleOf('ford', 'It is deep.');
  assert.equal(
    formatEdition(first, [mill, added], 'en-GB'),
    'Edition\u00A01, 1\u00A0February\u00A02020, with later changes',
  );
});
