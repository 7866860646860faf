import assert from 'node:assert/strict';
import test from 'node:test';
import { FacetTableWriter, narrow as narrowTyped, readFacetTable, sortByDay, type FacetRow } from './facet-table.ts';

const writer = new FacetTableWriter({
  type: [
    ['claim', 'Claims'],
    ['section', 'Sections'],
  ],
  issue: [
    ['river', 'The river'],
    ['harbour', 'The harbour'],
  ],
  actor: [['roe', 'Jane Roe']],
  kind: [],
  publisher: [],
});
const add = (type: number, issue: number[], actor: number[], years: FacetRow['years'], day: number): void =>
  writer.add({ numbers: { type: [type], issue, actor, kind: [], publisher: [] }, years, day });
add(0, [0], [0], [2014, 2016], 20161231);
add(0, [1], [], [2016, 2016], 20160905);
add(1, [0, 1], [0], null, 0);
add(1, [], [], [1911, 1911], 19111231);
const table = readFacetTable(writer.finish());
const none = { type: [], issue: [], actor: [], kind: [], publisher: [] };
const all = Uint32Array.of(0, 1, 2, 3);

/** The same in plain lists. */
function narrow(...parameters: Parameters<typeof narrowTyped>) {
  const { places, counts, years } = narrowTyped(...parameters);
  return { places: [...places], type: [...counts.type], issue: [...counts.issue], actor: [...counts.actor], years };
}

test('years before the first are kept', () => {
  const early = new FacetTableWriter({ type: [], issue: [], actor: [], kind: [], publisher: [] });
  early.add({ numbers: none, years: [-44, 14], day: 0 });
  const { from, to } = readFacetTable(early.finish());
  assert.deepEqual([from[0], to[0]], [-44, 14]);
});

test('nothing chosen leaves everything, and counts it', () => {
  const { places, type, issue, years } = narrow(table, all, { chosen: none, from: null, to: null });
  assert.deepEqual(places, [...all]);
  assert.deepEqual(type, [2, 2]);
  assert.deepEqual(issue, [2, 2]);
  assert.deepEqual(years, [1911, 2014, 2015, 2016]);
});

test('choices of one facet add up, facets narrow each other', () => {
  const chosen = { ...none, issue: ['river', 'harbour'], type: ['claim'] };
  assert.deepEqual(narrow(table, all, { chosen, from: null, to: null }).places, [0, 1]);
});

test('a count says what there would be if that choice were made as well', () => {
  const { type, actor } = narrow(table, all, { chosen: { ...none, type: ['claim'] }, from: null, to: null });
  assert.deepEqual(type, [2, 2]);
  assert.deepEqual(actor, [1]);
});

test('a range of years takes what can fall in it, and nothing without a year', () => {
  assert.deepEqual(narrow(table, all, { chosen: none, from: 2016, to: 2016 }).places, [0, 1]);
  assert.deepEqual(narrow(table, all, { chosen: none, from: null, to: 1950 }).places, [3]);
  assert.deepEqual(narrow(table, all, { chosen: none, from: 2016, to: 2016 }).years, [1911, 2014, 2015, 2016]);
});

test('a choice that does not exist leaves nothing', () => {
  assert.deepEqual(narrow(table, all, { chosen: { ...none, issue: ['gone'] }, from: null, to: null }).places, []);
});

test('by day, what has none comes last', () => {
  assert.deepEqual([...sortByDay(table, all, 'newest')], [0, 1, 3, 2]);
  assert.deepEqual([...sortByDay(table, all, 'oldest')], [3, 1, 0, 2]);
});
