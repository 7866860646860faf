import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { readBuiltSites, type BuiltSite } from '../lib/built-site.ts';
import { findAll, findOne, wordsOf } from '../lib/dom.ts';

for (const site of await readBuiltSites()) {
  const { library, addresses } = site;

  test(`${site.contentDir}: every page that the design names has its address`, () => {
    const lists = ['issues', 'articles', 'actors', 'sources', 'timeline', 'claims', 'search', 'a-z', 'about'];
    for (const name of lists) assert.ok(site.page(addresses.page(`${name}/`)));
    for (const { id } of library.pages) assert.ok(site.page(id === 'home' ? addresses.home : addresses.page(`${id}/`)));
  });

  test(`${site.contentDir}: the sitemap lists every page but those that are hidden from search engines`, () => {
    const shown = site.pages.filter(
      ({ document }) => !document.querySelector('meta[name="robots"][content="noindex"]'),
    );
    const expected = shown.map(({ path }) => new URL(path, library.site.url).href);
    assert.deepEqual(listSitemap(site).toSorted(), expected.toSorted());
  });

  test(`${site.contentDir}: robots.txt names the sitemap`, () => {
    const robots = readFileSync(join(site.outDir, 'robots.txt'), 'utf8');
    assert.match(robots, /^User-agent: \*$/m);
    assert.ok(robots.includes(`Sitemap: ${new URL(addresses.page('sitemap-index.xml'), library.site.url).href}\n`));
  });

  test(`${site.contentDir}: an article is found at its former addresses, which lead on to it at once`, () => {
    for (const { slug, aliases } of library.articles) {
      for (const former of aliases) {
        const { document } = site.page(addresses.article(former));
        const refresh = findOne(document, 'meta[http-equiv="refresh"]').getAttribute('content');
        assert.equal(refresh, `0; url=${addresses.article(slug)}`);
        assert.ok(findAll(document, 'main a').some((link) => link.getAttribute('href') === addresses.article(slug)));
      }
    }
  });

  test(`${site.contentDir}: the page for wrong addresses says so and leads on`, () => {
    const { document } = site.page(`${addresses.base}404.html`);
    assert.match(wordsOf(findOne(document, 'main')), /There is no page at this address/);
    assert.ok(findAll(document, 'main a[href]').length >= 3);
    assert.ok(document.querySelector('meta[name="robots"][content="noindex"]'));
  });
}

/** The addresses in the sitemap, from its index on. */
function listSitemap({ outDir, library, addresses }: BuiltSite): string[] {
  const origin = new URL(library.site.url).origin;
  const read = (name: string): string[] => {
    assert.ok(existsSync(join(outDir, name)), name);
    const xml = readFileSync(join(outDir, name), 'utf8');
    return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
  };
  return read('sitemap-index.xml').flatMap((address) => read(address.slice(`${origin}${addresses.base}`.length)));
}
