import assert from 'node:assert/strict';
import test from 'node:test';
import { readRiverBasin } from '../lib/built-site.ts';
import { attribute, findAll, findOne, wordsOf } from '../lib/dom.ts';

const { page, addresses } = await readRiverBasin();
const { document } = page(addresses.article('reading-the-gauges'));
const prose = findOne(document, '.prose');

test('a table has its head, its cells and its alignment, as classes', () => {
  const table = findOne(prose, 'table');
  assert.deepEqual(findAll(table, 'thead th').map(wordsOf), ['Gauge', 'Kept since', 'Read by', 'Highest (cumecs)']);
  assert.equal(findAll(table, 'tbody tr').length, 4);
  for (const row of findAll(table, 'tr')) {
    assert.deepEqual(
      [...row.children].map((cell) => attribute(cell, 'class')),
      ['', 'align-center', '', 'align-right'],
    );
  }
  assert.equal(findAll(prose, '[align], [style]').length, 0);
});

test('a cell knows its column, for narrow screens', () => {
  const cells = findAll(prose, 'tbody tr:first-child td').map(
    (cell) => `${attribute(cell, 'data-label')}: ${wordsOf(cell)}`,
  );
  assert.deepEqual(cells, ['Gauge: Ombra Foot', 'Kept since: 2009', 'Read by: instrument', 'Highest (cumecs): 610']);
});

test('a task list has its boxes, ticked and not, none of which can be changed', () => {
  const boxes = findAll(prose, 'li input[type="checkbox"]');
  assert.deepEqual(
    boxes.map((box) => box.hasAttribute('checked')),
    [true, true, false, false],
  );
  assert.ok(boxes.every((box) => box.hasAttribute('disabled')));
});

test('struck words are struck', () => {
  assert.deepEqual(findAll(prose, 'del').map(wordsOf), ['47', 'The dog is outside.']);
});

test('every form of a bare address became a link', () => {
  const addressesInText = findAll(prose, ':scope > p:last-of-type a').map((link) => attribute(link, 'href'));
  assert.deepEqual(addressesInText, [
    'https://gauges.example/today',
    'https://gauges.example/archive/',
    'mailto:keeper@gauges.example',
    'http://www.gauges.example',
  ]);
});

test('lists stand inside lists, to the third level', () => {
  assert.equal(findAll(prose, 'ol > li > ul > li > ul > li').length, 2);
  assert.equal(findAll(prose, 'ol > li').length, 4);
});

test('a code block keeps its lines and its marks', () => {
  const code = findOne(prose, 'pre code').textContent ?? '';
  assert.match(code, /^date {8}06:00 {3}18:00 {3}remark\n/);
  assert.match(code, /\{1\.36\} {2}<gate\?>\n/);
  assert.equal(wordsOf(findOne(prose, 'p code')), '{1.36}');
});

test('two headings with the same words have ids of their own', () => {
  const ids = findAll(prose, 'h3').map(({ id }) => id);
  assert.deepEqual(ids, ['an-example', 'an-example-1']);
});

test('an autolink that MDX would refuse is a link in plain Markdown', () => {
  assert.ok(findAll(prose, 'a').some((link) => wordsOf(link) === 'https://gauges.example/today'));
});

test('emphasis in a heading is kept out of its id and in its words', () => {
  const hearings = page(addresses.article('the-dry-year-hearings')).document;
  assert.equal(wordsOf(findOne(hearings, '#what-sill-bridge-recorded')), 'What Sill Bridge recorded');
});

test('the vocabulary of articles comes out as figures, asides and quotations', () => {
  const hearings = page(addresses.article('the-dry-year-hearings')).document;
  assert.ok(findOne(hearings, '.prose figure.figure svg.map'));
  assert.match(
    wordsOf(findOne(hearings, '.prose aside.callout')),
    /The Council publishes a transcript of each sitting\. There was none/,
  );
  const pulled = findOne(hearings, '.prose figure.pull-quote');
  assert.equal(wordsOf(findOne(pulled, 'figcaption .claim-number')), 'DAM-12');
});
