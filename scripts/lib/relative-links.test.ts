import assert from 'node:assert/strict';
import test from 'node:test';
import { makeRelative, makeSheetRelative, toRelative } from './relative-links.ts';

const path = 'issues/lower-river/index.html';

test('an address of the site becomes the way to its file', () => {
  assert.equal(toRelative('/basin/', path, '/basin/'), '../../index.html');
  assert.equal(toRelative('/basin/issues/lower-river/#LRV-2', path, '/basin/'), 'index.html#LRV-2');
  assert.equal(toRelative('/basin/search/?q=reeds', path, '/basin/'), '../../search/index.html');
  assert.equal(toRelative('/basin/claims.csv', path, '/basin/'), '../../claims.csv');
  assert.equal(toRelative('https://river.example/', path, '/'), null);
  assert.equal(toRelative('//river.example/', path, '/'), null);
  assert.equal(toRelative('#LRV-2', path, '/'), null);
});

test('only attributes change, not words that look like them', () => {
  const html = '<p title="a > b">He wrote href="/issues/".</p><a class=x href="/issues/">All</a><a href="#a">b</a>';
  assert.equal(
    makeRelative({ path, html }, '/'),
    '<p title="a > b">He wrote href="/issues/".</p><a class=x href="../index.html">All</a><a href="#a">b</a>',
  );
});

test('search says that it needs a server, and points to the A–Z', () => {
  const html = '<form class="site-search" action="/search/" role="search"><input name="q"></form>';
  assert.equal(
    makeRelative({ path: 'index.html', html }, '/'),
    '<p class="site-search data">Search needs a server. <a href="a-z/index.html">A–Z</a></p>',
  );
});

test('what only a server can give is left out', () => {
  const html =
    '<link rel="preload" href="/a.woff2" crossorigin><script type="module" src="/_assets/a.js"></script><link rel="stylesheet" href="/_assets/a.css">';
  assert.equal(makeRelative({ path: 'index.html', html }, '/'), '<link rel="stylesheet" href="_assets/a.css">');
});

test('a page that leads on leads on', () => {
  const html = '<meta http-equiv="refresh" content="0; url=/articles/new/">';
  assert.equal(
    makeRelative({ path: 'articles/old/index.html', html }, '/'),
    '<meta http-equiv="refresh" content="0; url=../new/index.html">',
  );
});

test('a style sheet finds its fonts', () => {
  assert.equal(makeSheetRelative('a{src:url(/b/_assets/x.woff2)}', '_assets/a.css', '/b/'), 'a{src:url(x.woff2)}');
});
