import assert from 'node:assert/strict';
import test from 'node:test';
import { buildIndex, type IndexEntry } from './a-z.ts';
import { buildValley } from './testing/valley.ts';

const library = buildValley({
  'actors/marsh.yaml': 'name: Ida Marsh\nsortName: Marsh, Ida\ntype: person\nof: lowland\naliases: [the Mayor]\n',
  'actors/nobody.yaml': 'name: Nobody Else\ntype: person\n',
  'terms.yaml': 'cumec: { name: cumec, gloss: A measure. }\n',
});
const index = buildIndex(library);
const entry = (name: string): IndexEntry | undefined =>
  index.flatMap(({ entries }) => entries).find((each) => each.name === name);
const where = (name: string) =>
  entry(name)?.locators.map((locator) =>
    locator.kind === 'claim' ? locator.claim.id : `${locator.article}#${locator.sectionId ?? ''}`,
  );

test('entries are filed by letter, people under their last name', () => {
  assert.deepEqual(
    index.map(({ letter, entries }) => [letter, entries.map(({ sortName }) => sortName)]),
    [
      ['C', ['Council', 'cumec']],
      ['L', ['Lowland']],
      ['M', ['Marsh, Ida']],
      ['S', ['Sill']],
      ['T', ['the Mayor']],
      ['U', ['Upland']],
      ['V', ['Valley Notes']],
    ],
  );
});

test('an entry leads to every section and claim that speaks of it, each once', () => {
  assert.deepEqual(where('Upland'), ['the-flood#', 'WAT-2', 'the-sorrel#']);
  assert.deepEqual(where('Ida Marsh'), ['the-sorrel#the-water', 'WAT-1']);
  assert.deepEqual(where('Sill'), ['the-flood#high-water']);
  assert.deepEqual(where('cumec'), ['the-flood#high-water']);
  assert.deepEqual(where('Council'), ['the-flood#high-water', 'the-sorrel#the-weir']);
});

test('another name leads to the entry, a gloss stands with its term, and who is not spoken of is left out', () => {
  assert.deepEqual([entry('the Mayor')?.kind, entry('the Mayor')?.see], ['see', 'Marsh, Ida']);
  assert.equal(entry('cumec')?.note, 'A measure.');
  assert.equal(entry('Nobody Else'), undefined);
});

test('a publisher that is an actor, too, says in which role it is listed', () => {
  const both = buildIndex(buildValley({ 'actors/council.yaml': 'name: Council\ntype: organisation\n' }));
  const entries = both.flatMap((letter) => letter.entries).filter(({ name }) => name === 'Council');
  assert.deepEqual(
    entries.map(({ kind, note }) => [kind, note]),
    [['source', 'as a publisher']],
  );
});
