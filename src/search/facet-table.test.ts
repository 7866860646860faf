import assert from 'node:assert/strict';
import test from 'node:test';
import { narrow, sortByDay, type FacetTable } from './facet-table.ts';

const table: FacetTable = {
  choices: {
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
  },
  columns: {
    type: [[0], [0], [1], [1]],
    issue: [[0], [1], [0, 1], []],
    actor: [[0], [], [0], []],
    kind: [[], [], [], []],
    publisher: [[], [], [], []],
  },
  years: [[2014, 2016], [2016, 2016], null, [1911, 1911]],
  days: [20161231, 20160905, 0, 19111231],
};
const none = { type: [], issue: [], actor: [], kind: [], publisher: [] };
const all = [0, 1, 2, 3];

test('nothing chosen leaves everything, and counts it', () => {
  const { places, counts, years } = narrow(table, all, { chosen: none, from: null, to: null });
  assert.deepEqual(places, all);
  assert.deepEqual(counts.type, [2, 2]);
  assert.deepEqual(counts.issue, [2, 2]);
  assert.deepEqual(years, [1911, 2014, 2015, 2016]);
});

test('choices of one facet add up, facets narrow each other', () => {
  const chosen = { ...none, issue: ['river', 'harbour'], type: ['claim'] };
  assert.deepEqual(narrow(table, all, { chosen, from: null, to: null }).places, [0, 1]);
});

test('a count says what there would be if that choice were made as well', () => {
  const { counts } = narrow(table, all, { chosen: { ...none, type: ['claim'] }, from: null, to: null });
  assert.deepEqual(counts.type, [2, 2]);
  assert.deepEqual(counts.actor, [1]);
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
  assert.deepEqual(sortByDay(table, all, 'newest'), [0, 1, 3, 2]);
  assert.deepEqual(sortByDay(table, all, 'oldest'), [3, 1, 0, 2]);
});
