import assert from 'node:assert/strict';
import test from 'node:test';
import { articleSchema, correctionSchema, formatSerial, lastUpdated, publishedInSchema } from './article.ts';
import { buildPublication, articleText } from './testing/publication.ts';

const publishedIn = (fields: object) => ({ publishedIn: publishedInSchema.parse({ date: '2020-06', ...fields }) });

test('an article needs a title, a summary and a date; its lists may be empty', () => {
  const { claims, sources, authors } = articleSchema.parse({ title: 'T', summary: 'S', publishedIn: { date: '2020' } });
  assert.deepEqual([claims, sources, authors], [[], {}, []]);
  assert.equal(articleSchema.safeParse({ title: 'T', summary: 'S' }).success, false);
});

test('a serial is printed with what is known of it', () => {
  assert.equal(
    formatSerial(publishedIn({ name: 'Valley Notes', volume: 13, number: '145', pages: '1–4' })),
    'Valley Notes, vol. 13, no. 145, pp. 1–4',
  );
  assert.equal(formatSerial(publishedIn({ name: 'Valley Notes' })), 'Valley Notes');
  assert.equal(formatSerial(publishedIn({})), '');
});

test('an article was last updated when it came out, was changed or corrected, whichever is latest', () => {
  const [article] = buildPublication().articles;
  assert.ok(article);
  assert.equal(lastUpdated(article).edtf, '2020-06');
  const corrections = [correctionSchema.parse({ date: '2020-07', text: 'A word.' })];
  assert.equal(lastUpdated({ ...article, corrections }).edtf, '2020-07');
  const [changed] = buildPublication({
    'articles/the-sorrel.mdx': articleText({ frontmatter: 'updated: 2021\n' }),
  }).articles;
  assert.equal(changed && lastUpdated({ ...changed, corrections }).edtf, '2021');
});
