import assert from 'node:assert/strict';
import test from 'node:test';
import { parseBracketCitation } from './bracket-citation.ts';

const read = (text: string): string[] | null =>
  parseBracketCitation(text, 'day-first')?.map((citing) => {
    if (citing.kind === 'last') return 'last';
    const { author, title, publisher, date, locator } = citing.document;
    return [author, title, publisher, date && [date.year, date.from].filter(Boolean).join('-'), locator]
      .filter(Boolean)
      .join(' | ');
  }) ?? null;

test('a publisher with days', () => {
  assert.deepEqual(read('Works.example, September 5'), ['Works.example | 09-05']);
  assert.deepEqual(read('River Wire, November 18, 2014'), ['River Wire | 2014-11-18']);
  assert.deepEqual(read('Works.example, September 2, 5'), ['Works.example | 09-02', 'Works.example | 09-05']);
  assert.deepEqual(read('Works.example, September 30, October 2 and 3'), [
    'Works.example | 09-30',
    'Works.example | 10-02',
    'Works.example | 10-03',
  ]);
  assert.deepEqual(read('see BM, 22 July'), ['BM | 07-22']);
});

test('several publishers, several groups', () => {
  assert.deepEqual(read('Gazette, Courier, May 3; Wire, May 4'), [
    'Gazette | 05-03',
    'Courier | 05-03',
    'Wire | 05-04',
  ]);
  assert.deepEqual(read('Wire, 4 May; 6 May'), ['Wire | 05-04', 'Wire | 05-06']);
  assert.deepEqual(read('the Hallin Courier, August 5; emphasis added'), ['Hallin Courier | 08-05']);
});

test('works, with title, year and page', () => {
  assert.deepEqual(read('Roe, The River, 2012, p. 14'), ['Roe | The River | Roe | 2012 | p. 14']);
  assert.deepEqual(read('Roe and Doe 2012: 14; Doe et al. 2013'), ['Roe and Doe | 2012 | p. 14', 'Doe et al. | 2013']);
  assert.deepEqual(read('Jane Roe, “A river,” Hallin Courier, 5 Aug. 2022'), [
    'Jane Roe | A river | Hallin Courier | 2022-08-05',
  ]);
  assert.deepEqual(read('ibid., p. 4'), ['last']);
});

test('what is said in brackets is no citation', () => {
  for (const text of [
    'TBC',
    'which does not mean that the council has not asked',
    'in 2014',
    '1999–2003',
    'May 3',
    'Tuesday, May 3',
    'b. 1956',
    'see below',
    'Figure 1',
    'born in Hallin, May 3',
    'population 2 million',
    'Source: Wire',
  ])
    assert.equal(read(text), null, text);
});
