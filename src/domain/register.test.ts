import assert from 'node:assert/strict';
import test from 'node:test';
import { addressesOf } from './address.ts';
import { buildBrief } from './brief.ts';
import { buildProfile } from './profile.ts';
import { buildRegisters, PAGE_SIZE } from './register.ts';
import { buildPublication } from './testing/publication.ts';
import type { Library } from './library.ts';

/** So many articles, each with a claim, an event, a section and a document of its own; years go on as articles do. */
function buildLong(articles: number): Library {
  const files = Array.from({ length: articles }, (_, i) => {
    const [number, year] = [i + 1, 1990 + Math.floor(i / 10)];
    return [
      `articles/note-${number}.md`,
      `---
title: Note ${number}
summary: A note.
publishedIn: { name: Valley Notes, date: ${year} }
sections:
  - { heading: Water, issue: water, bottomLine: It rose. }
sources:
  paper-${number}: { publisher: Valley Notes, issued: ${year}, title: Paper ${number} }
claims:
  - { id: WAT-${number}, issue: water, kind: statement, actor: lowland, to: upland, said: ${year}, gist: It rose., sources: [paper-${number}] }
events:
  - { id: rise-${number}, date: ${year}, title: It rose, issues: [water], actors: [lowland] }
---

## Water

It rose.[^paper-${number}]
`,
    ] as const;
  });
  return buildPublication({ 'articles/the-sorrel.mdx': null, ...Object.fromEntries(files) });
}

const long = buildLong(230);
const small = buildLong(8);
const register = (folder: string, library = long) => buildRegisters(library).get(folder);
const names = (folder: string) => register(folder)?.pages.map(({ name, words }) => `${name}: ${words}`);

test('what fits a page has no register', () => {
  assert.deepEqual([...buildRegisters(small).keys()], []);
  assert.equal(addressesOf(small).claim({ id: 'WAT-7', issue: 'water' }), '/papers/issues/water/#WAT-7');
  assert.equal(addressesOf(small).source('paper-7'), '/papers/sources/#paper-7');
});

test('claims stand on pages of fifty numbers, which they never leave', () => {
  assert.deepEqual(names('issues/water/claims/'), [
    '1: WAT-1 to WAT-50',
    '2: WAT-51 to WAT-100',
    '3: WAT-101 to WAT-150',
    '4: WAT-151 to WAT-200',
    '5: WAT-201 to WAT-230',
  ]);
  const { claim } = addressesOf(long);
  assert.equal(claim({ id: 'WAT-50', issue: 'water' }), '/papers/issues/water/claims/1/#WAT-50');
  assert.equal(claim({ id: 'WAT-51', issue: 'water' }), '/papers/issues/water/claims/2/#WAT-51');
  assert.equal(claim({ id: 'WEI-1', issue: 'weir' }), '/papers/issues/weir/#WEI-1');
});

test('every list that is too long has a register, oldest first, with the page on which each year begins', () => {
  assert.deepEqual(
    [...buildRegisters(long).keys()],
    [
      'issues/water/claims/',
      'issues/water/analysis/',
      'issues/water/timeline/',
      'actors/lowland/claims/',
      'actors/upland/heard/',
      'timeline/',
      'articles/page/',
      'sources/valley-notes/',
    ],
  );
  assert.deepEqual(names('timeline/')?.slice(0, 2), ['1: 1990 to 1994', '2: 1995 to 1999']);
  assert.deepEqual(
    register('timeline/')
      ?.years.filter(({ year }) => [1990, 1995, 2012].includes(year))
      .map(({ year, page }) => [year, page.name]),
    [
      [1990, '1'],
      [1995, '2'],
      [2012, '5'],
    ],
  );
});

test('the documents of a publisher with many stand by their years', () => {
  assert.deepEqual(names('sources/valley-notes/')?.slice(0, 2), ['1990: 1990', '1991: 1991']);
  assert.equal(addressesOf(long).source('paper-12'), '/papers/sources/valley-notes/1991/#paper-12');
});

test('every claim, event, section, article and document is on just one page of its register', () => {
  for (const [folder, { pages }] of buildRegisters(long)) {
    const items = pages.flatMap(({ items }) => items as unknown[]);
    assert.deepEqual([new Set(items).size, items.length], [230, 230], folder);
    assert.ok(
      pages.every((page) => page.kind === 'sources' || page.items.length <= PAGE_SIZE),
      folder,
    );
  }
});

test('the pages of issues and actors do not grow with the articles', () => {
  for (const library of [long, buildLong(460)]) {
    const [water] = library.issues;
    assert.ok(water);
    const { claims, analysis, chronology, sources, counts } = buildBrief(library, water);
    assert.deepEqual([claims.length, analysis.length, chronology.dated.length], [50, 10, 50]);
    assert.ok(sources.length <= 60);
    assert.deepEqual([counts.claims, counts.sources], [library.articles.length, library.articles.length]);
    assert.equal(claims.at(-1)?.id, `WAT-${library.articles.length}`);
    const lowland = library.actorsById.get('lowland');
    assert.ok(lowland);
    const profile = buildProfile(library, lowland);
    assert.ok(profile.record.every(({ claims: shown }) => shown.length <= PAGE_SIZE));
    assert.equal(profile.chronology.dated.length, PAGE_SIZE);
  }
});

test('asking for every page asks for each article a fixed number of times', () => {
  const perArticle = [115, 230, 460].map((count) => {
    const library = buildLong(count);
    let asked = 0;
    const watched = library.claims.map(
      (claim) =>
        new Proxy(claim, {
          get: (target, key, receiver) => {
            asked += 1;
            return Reflect.get(target, key, receiver) as unknown;
          },
        }),
    );
    const watching = {
      ...library,
      claims: watched,
      claimsByIssue: { get: (id: string) => watched.filter((claim) => claim.issue === id) },
    };
    asked = 0;
    for (const issue of library.issues) buildBrief(watching, issue);
    return asked / count;
  });
  const [first = 0, , last = 0] = perArticle;
  assert.ok(last < first * 1.6, `asked ${perArticle.map(Math.round).join(', ')} times for each claim`);
});
