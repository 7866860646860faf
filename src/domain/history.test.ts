import assert from 'node:assert/strict';
import test from 'node:test';
import type { Article } from './article.ts';
import { formatNewEdition, parseEditions, type Edition } from './edition.ts';
import { buildRevisions, findChangedDays } from './history.ts';
import { parseArticle } from './parse-article.ts';

const articleOf = (gist: string, more = ''): Article => {
  const text = `---
title: The weir
summary: Who opens it.
publishedIn: { date: 2020-01 }
sections:
  - { heading: The gate, issue: weir, bottomLine: The council opens it. }
claims:
  - { id: WEI-1, issue: weir, kind: assessment, gist: ${gist}${more} }
---

## The gate

Words.
`;
  const { value } = parseArticle({ path: 'content/articles/the-weir.md', text });
  assert.ok(value);
  return value;
};

const read = (text: string | null): Edition[] =>
  parseEditions({ path: 'content/editions.lock', text: text ?? '' }).value ?? [];

test('the first edition records what there is; the next only what has changed', () => {
  const first = read(formatNewEdition([], [articleOf('The gate is shut.')], '2020-02-01', undefined));
  assert.deepEqual(
    first.map(({ date }) => date.edtf),
    ['2020-02-01'],
  );
  assert.equal(formatNewEdition(first, [articleOf('The gate is shut.')], '2020-03-01', undefined), null);
  const second = read(
    formatNewEdition(first, [articleOf('The gate is open.')], '2020-03-01', 'A letter from the council.'),
  );
  assert.equal(second.length, 2);
});

test('a history says what changed, claim by claim and word by word, newest first', () => {
  const first = read(formatNewEdition([], [articleOf('The gate is shut.')], '2020-02-01', undefined));
  const changed = articleOf('The gate is open.');
  const editions = read(formatNewEdition(first, [changed], '2020-03-01', undefined));
  const [second, begin, ...rest] = buildRevisions(changed, editions);
  assert.deepEqual(rest, []);
  assert.equal(begin?.isFirst, true);
  assert.equal(begin.claims, 1);
  assert.deepEqual(second?.changes, [
    {
      of: 'WEI-1',
      claim: 'WEI-1',
      kind: 'changed',
      runs: [
        { kind: 'same', text: 'The gate is ' },
        { kind: 'removed', text: 'shut' },
        { kind: 'added', text: 'open' },
        { kind: 'same', text: '.' },
      ],
    },
  ]);
  assert.deepEqual(
    findChangedDays(changed, 'weir', editions).map(({ date, claims }) => [date.edtf, claims]),
    [['2020-03-01', ['WEI-1']]],
  );
  assert.deepEqual(findChangedDays(changed, 'harbour', editions), []);
});

test('a withdrawal gives its reason, and what no edition holds yet has no day', () => {
  const first = read(formatNewEdition([], [articleOf('The gate is shut.')], '2020-02-01', undefined));
  const [now] = buildRevisions(articleOf('The gate is shut.', ', withdrawn: It was another gate.'), first);
  assert.equal(now?.date, null);
  assert.deepEqual(now?.changes, [
    { of: 'WEI-1', claim: 'WEI-1', kind: 'withdrawn', runs: [{ kind: 'same', text: 'It was another gate.' }] },
  ]);
});

test('a file that was changed by hand is a mistake with a place', () => {
  const { value, problems } = parseEditions({ path: 'content/editions.lock', text: '{"version": 1' });
  assert.equal(value, null);
  assert.equal(problems[0]?.location.file, 'content/editions.lock');
});

test('an article that is in no edition has no history', () => {
  assert.deepEqual(buildRevisions(articleOf('The gate is shut.'), []), []);
});
