import assert from 'node:assert/strict';
import test from 'node:test';
import { buildValley } from '../testing/valley.ts';
import { findBodies, type Body } from './body.ts';
import { explainPath } from './site-path.ts';

const library = buildValley();
const body = (kind: Body['kind']) => {
  const found = findBodies(library).find((each) => each.kind === kind);
  assert.ok(found);
  return found;
};
const onPage = (url: string, publicFiles?: ReadonlySet<string>) =>
  explainPath(url, body('page'), library, publicFiles ? { publicFiles } : {})?.message ?? null;

test('pages of the site are known by their whole path, and relative to a page', () => {
  for (const url of [
    '/papers/',
    '/papers/timeline/',
    '/papers/issues/water/#WAT-1',
    '../actors/marsh/',
    '../articles/the-flood/cite.bib',
    '../pdf/issues/water.pdf',
    '../search/?q=x',
  ]) {
    assert.equal(onPage(url), null, url);
  }
});

test('a path that forgets the base is told with the right one, another with the nearest', () => {
  assert.match(onPage('/timeline/') ?? '', /leads out of this site, which is served below \/papers\//);
  assert.match(
    onPage('../issues/watr/') ?? '',
    /has no page "\.\.\/issues\/watr\/"\. Did you mean "\/papers\/issues\/water\/"\?/,
  );
});

test('files stand in public/', () => {
  const files = new Set(['/data.csv']);
  assert.equal(onPage('/papers/data.csv', files), null);
  assert.match(onPage('/papers/no.csv', files) ?? '', /has no page/);
  assert.equal(onPage('/papers/no.csv'), null);
});

test('in an article a relative address leads to different places, and half an address to none', () => {
  assert.match(explainPath('../the-flood/', body('article'), library, {})?.message ?? '', /different places/);
  assert.match(onPage('//a.example/') ?? '', /only a part of an address/);
});
