import assert from 'node:assert/strict';
import test from 'node:test';
import { formatCitations, type CitationStyle } from './citation.ts';
import type { CslItem } from './csl-item.ts';

const texts = (item: CslItem, language = 'en-GB'): Record<CitationStyle, string> =>
  Object.fromEntries(formatCitations(item, language).map(({ style, text }) => [style, text])) as Record<
    CitationStyle,
    string
  >;

const page: CslItem = {
  id: 'lower-river',
  type: 'webpage',
  title: 'The lower river: Who may take water?',
  'container-title': 'Basin Notes',
  issued: { 'date-parts': [[2016, 9]] },
  URL: 'https://basin.example/issues/lower-river/',
};

test('a page of the site in every style, its date no more precise than it is known', () => {
  assert.deepEqual(texts(page), {
    chicago:
      '“The lower river: Who may take water?” Basin Notes, September 2016. https://basin.example/issues/lower-river/.',
    apa: 'The lower river: Who may take water? (2016, September). Basin Notes. https://basin.example/issues/lower-river/',
    mla: '“The lower river: Who may take water?” Basin Notes, Sept. 2016, https://basin.example/issues/lower-river/.',
    plain:
      '“The lower river: Who may take water?”, Basin Notes, September 2016, https://basin.example/issues/lower-river/',
  });
});

const article: CslItem = {
  id: 'dry-year',
  type: 'article-journal',
  title: 'The dry year',
  author: [
    { family: 'Roe', given: 'Jane' },
    { family: 'Poe', given: 'Ada' },
  ],
  'container-title': 'Basin Quarterly',
  publisher: 'Basin Notes',
  volume: '9',
  issue: '1',
  page: '3–9',
  issued: { 'date-parts': [[2023, 3, 9]] },
  URL: 'https://basin.example/articles/dry-year/',
};

test('an article of a serial that is read on the site', () => {
  assert.deepEqual(texts(article), {
    chicago:
      'Roe, Jane, and Ada Poe. “The dry year.” Basin Quarterly 9, no. 1 (March 9, 2023): 3–9. Basin Notes. https://basin.example/articles/dry-year/.',
    apa: 'Roe, J., & Poe, A. (2023). The dry year. Basin Quarterly, 9(1), 3–9. https://basin.example/articles/dry-year/',
    mla: 'Roe, Jane, and Ada Poe. “The dry year.” Basin Quarterly, vol. 9, no. 1, 9 Mar. 2023, pp. 3–9. Basin Notes, https://basin.example/articles/dry-year/.',
    plain:
      'Jane Roe and Ada Poe, “The dry year”, Basin Quarterly, vol. 9, no. 1, 9 March 2023, in Basin Notes, https://basin.example/articles/dry-year/',
  });
});

test('a restatement is cited as a page of the site, after what it restates', () => {
  const { chicago, apa, plain } = texts({
    ...page,
    title: 'The dry year',
    'original-publisher': 'Basin Quarterly, vol. 9',
    'original-date': { 'date-parts': [[2016, 9]] },
  });
  assert.equal(
    chicago,
    '“The dry year.” Basin Notes, after Basin Quarterly, vol. 9, September 2016. https://basin.example/issues/lower-river/.',
  );
  assert.match(apa, /\(Original work published 2016/);
  assert.match(plain, /Basin Notes, after Basin Quarterly, vol\. 9, September 2016/);
});

test('what is not known is left out, and what is about is said to be', () => {
  const { issued: _, ...undated } = page;
  assert.doesNotMatch(texts(undated).chicago, /\d{4}|n\.d\./);
  assert.match(texts({ ...page, issued: { 'date-parts': [[2022]], circa: true } }).mla, /Basin Notes, c\. 2022,/);
});

test('a title with quotation marks, markup or an end of its own is set by the style', () => {
  const [chicago] = formatCitations({ ...page, title: 'The “dead” <b>water</b> & who pays?' }, 'en-GB');
  assert.equal(
    chicago?.text,
    '“The ‘dead’ <b>water</b> & who pays?” Basin Notes, September 2016. https://basin.example/issues/lower-river/.',
  );
  assert.deepEqual(
    chicago?.runs.map(({ isItalic }) => isItalic),
    [false, true, false],
  );
});

test('items of one shape come out as if each were formatted by itself', () => {
  for (const item of [page, article]) {
    // A title that ends in a mark is formatted by itself; without the mark it is put into the shape.
    const titles = ['A river', 'Öland (north), 3–4: water; reeds', '水の権利'];
    for (const title of titles) {
      const shaped = formatCitations({ ...item, title }, 'en-GB');
      const alone = formatCitations({ ...item, title: `${title}*` }, 'en-GB');
      assert.deepEqual(
        shaped,
        alone.map((citation) => JSON.parse(JSON.stringify(citation).replaceAll('*', ''))),
      );
    }
  }
});

test('what is put into a shape reads as if each item were formatted by itself', () => {
  const dates = [[2016], [2016, 9], [2023, 3, 9], [1956, 10, 19], [2016, 12, 31], [1027, 5, 7]];
  const titles = ['The dry year', 'VAL-12: They said no.', 'VAL-12: They said no', 'Seven, eight; nine (ten)'];
  for (const item of [page, article])
    for (const parts of dates)
      for (const title of titles)
        for (const [style, text] of Object.entries(texts({ ...item, title, issued: { 'date-parts': [parts] } }))) {
          // An odd letter in the name of the site keeps an item from being put into a shape.
          const alone = texts({
            ...item,
            title,
            issued: { 'date-parts': [parts] },
            'container-title': `${item['container-title']}27`,
          })[style as CitationStyle];
          assert.equal(
            text,
            alone.replace(`${item['container-title']}27`, item['container-title'] ?? ''),
            `${style} ${parts.join('-')} ${title}`,
          );
        }
});
