import assert from 'node:assert/strict';
import test from 'node:test';
import type { Article } from './article.ts';
import { formatNewEdition, parseEditions, type Edition } from './edition.ts';
import { buildRevisions, findChangedDays, findLastRevised } from './history.ts';
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

const spoken = (actor: string, slug = 'the-weir', aliases = ''): Article => {
  const text = `---
title: The weir
summary: Who opens it.
publishedIn: { date: 2020-01 }
${aliases}
sections:
  - { heading: The gate, issue: weir }
sources:
  gazette: { publisher: River Gazette, issued: 2020-01-05, type: webpage }
claims:
  - { id: WEI-1, issue: weir, kind: statement, actor: ${actor}, said: 2020-01-04, gist: It stays shut., sources: [gazette] }
---

## The gate

Words.[^gazette]
`;
  const { value } = parseArticle({ path: `content/articles/${slug}.md`, text });
  assert.ok(value);
  return value;
};

test('words that were put into another mouth are a change, and names stand for ids', () => {
  const first = read(formatNewEdition([], [spoken('clerk')], '2020-02-01', undefined));
  const wording = { nameOf: (id: string) => ({ clerk: 'The Clerk', mayor: 'The Mayor' })[id] ?? id, language: 'en-GB' };
  const [now] = buildRevisions(spoken('mayor'), first, wording);
  assert.deepEqual(now?.changes[0]?.runs, [
    { kind: 'same', text: 'The ' },
    { kind: 'removed', text: 'Clerk' },
    { kind: 'added', text: 'Mayor' },
    { kind: 'same', text: ': It stays shut. (4 January 2020) [River Gazette, 5 January 2020]' },
  ]);
});

test('a renamed article keeps its history', () => {
  const first = read(formatNewEdition([], [spoken('clerk')], '2020-02-01', undefined));
  const renamed = spoken('clerk', 'the-new-weir', 'aliases: [the-weir]');
  assert.equal(formatNewEdition(first, [renamed], '2020-03-01', undefined), null, 'a new name is no change');
  const changed = spoken('mayor', 'the-new-weir', 'aliases: [the-weir]');
  const second = read(formatNewEdition(first, [changed], '2020-03-01', undefined));
  assert.deepEqual(
    buildRevisions(changed, second).map(({ date, isFirst }) => [date?.edtf, isFirst]),
    [
      ['2020-03-01', false],
      ['2020-02-01', true],
    ],
  );
  assert.equal(findLastRevised(changed, second)?.edtf, '2020-03-01');
  assert.equal(findLastRevised(renamed, first), null);
});

test('an edition that is written and read again is the same', () => {
  const text = formatNewEdition([], [spoken('clerk')], '2020-02-01', 'A note.');
  const again = formatNewEdition(read(text), [spoken('mayor')], '2020-03-01', undefined);
  assert.ok(again?.startsWith(text?.slice(0, -'\n ]\n}\n'.length) ?? ''));
});

test('what was taken out is told as such', () => {
  const first = read(formatNewEdition([], [articleOf('The gate is shut.')], '2020-02-01', undefined));
  const [now] = buildRevisions(spoken('clerk'), first);
  assert.deepEqual(
    now?.changes.map(({ of, kind }) => [of, kind]),
    [
      ['The gate', 'removed'],
      ['WEI-1', 'changed'],
    ],
  );
});
