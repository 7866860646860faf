import assert from 'node:assert/strict';
import test from 'node:test';
import { fillLinks } from './pdf-links.ts';

const link = '<p><a data-pdf="issues/weir" href="/pdf/issues/weir.pdf" type="application/pdf"> PDF </a></p>';

test('a link says how long its PDF is', () => {
  const pdfs = new Map([['issues/weir', { name: 'issues/weir', pages: 4, bytes: 90_058 }]]);
  const filled = '<p><a href="/pdf/issues/weir.pdf" type="application/pdf">PDF, 4 pages, 91 kB</a></p>';
  assert.equal(fillLinks(link, pdfs), filled);
});

test('a link to a PDF that could not be made is taken out', () => assert.equal(fillLinks(link, new Map()), '<p></p>'));

test('reference managers are told of a PDF that is there, and of no other', () => {
  const tag =
    '<meta name="citation_pdf_url" data-pdf="issues/weir" content="https://river.example/pdf/issues/weir.pdf">';
  const pdfs = new Map([['issues/weir', { name: 'issues/weir', pages: 4, bytes: 90_058 }]]);
  assert.equal(fillLinks(tag, pdfs), tag.replace(' data-pdf="issues/weir"', ''));
  assert.equal(fillLinks(tag, new Map()), '');
});
