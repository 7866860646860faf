import assert from 'node:assert/strict';
import test from 'node:test';
import { numberAddresses } from './link-notes.ts';

const page = (words: string): string => `<nav><a href="https://x.example/">X</a></nav><main id="main">${words}</main>`;

test('each address outside has a number, the same wherever it stands, and a place in the list before the imprint', () => {
  assert.equal(
    numberAddresses(
      page(
        '<p><a href="https://a.example/?b=1&amp;c">A</a> <a href="/b/">B</a> <a class="c" href="http://c.example/">C</a> ' +
          '<a href="https://a.example/?b=1&amp;c">A</a></p><div class="colophon">Z</div>',
      ),
    ),
    page(
      '<p><a data-note="1" href="https://a.example/?b=1&amp;c">A</a> <a href="/b/">B</a> ' +
        '<a data-note="2" class="c" href="http://c.example/">C</a> <a data-note="1" href="https://a.example/?b=1&amp;c">A</a></p>' +
        '<ol class="addresses" aria-hidden="true"><li>https://a.example/?b=1&amp;c</li><li>http://c.example/</li></ol>' +
        '<div class="colophon">Z</div>',
    ),
  );
});

test('a page that leads nowhere outside, or says its addresses, stays as it is', () => {
  const html = page('<a href="/a/">A</a> <a href="https://b.example/"><span class="paper-only address">b</span></a>');
  assert.equal(numberAddresses(html), html);
});
