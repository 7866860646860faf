import assert from 'node:assert/strict';
import test from 'node:test';
import { COLUMNS, formatCitation, formatRow } from './result-list.ts';
import type { Card } from './record.ts';

const claim: Card = {
  type: 'claim',
  href: '/issues/river/#RIV-3',
  title: 'RIV-3',
  kind: 'statement',
  isVerbatim: true,
  speakers: ['Jane Roe', 'Ann Poe'],
  capacity: 'ministers',
  audience: ['journalists'],
  date: ['5 Sep 2016', '2016-09-05'],
  words: 'The water waits for nobody',
  within: ['The river', '/issues/river/'],
  source: 'River Gazette, 5 September 2016',
};

test('a claim is cited with speaker, date, words, source, number and address', () => {
  assert.equal(
    formatCitation(claim, 'Readout', 'https://example.org/'),
    'Jane Roe and Ann Poe, ministers, to journalists, 5 Sep 2016: “The water waits for nobody”. River Gazette, 5 September 2016. In: Readout, RIV-3. https://example.org/issues/river/#RIV-3',
  );
});

test('other results are cited by title', () => {
  const section: Card = {
    type: 'section',
    href: '/articles/x/#flood',
    title: 'The flood',
    within: ['A wet year', '/articles/x/'],
  };
  assert.equal(
    formatCitation(section, 'Readout', 'https://example.org/'),
    'The flood. In: A wet year. Readout. https://example.org/articles/x/#flood',
  );
});

test('a claim that was withdrawn is cited as that, and as nobody’s words', () => {
  const withdrawn: Card = { ...claim, kind: 'withdrawn', words: 'Withdrawn. Nobody said so.' };
  assert.equal(
    formatCitation(withdrawn, 'Readout', 'https://example.org/'),
    'Readout, RIV-3. Withdrawn. Nobody said so. https://example.org/issues/river/#RIV-3',
  );
});

test('a row has a cell for every column', () => {
  const row = formatRow(claim, 'https://example.org/');
  assert.equal(row.length, COLUMNS.length);
  assert.deepEqual(row.slice(-5), [
    'The water waits for nobody',
    'yes',
    'River Gazette, 5 September 2016',
    'The river',
    'https://example.org/issues/river/#RIV-3',
  ]);
});
