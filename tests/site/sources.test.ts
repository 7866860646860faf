import assert from 'node:assert/strict';
import test from 'node:test';
import { formatDate } from '#domain/date.ts';
import { readBuiltSites, type BuiltSite } from '../lib/built-site.ts';
import { attribute, findAll, findOne, wordsOf } from '../lib/dom.ts';

for (const site of await readBuiltSites()) {
  const { document } = site.page(site.addresses.page('sources/'));
  const sources = [...site.library.sourcesById.values()];

  test(`${site.contentDir}: every source is listed once, under its publisher, as it is cited`, () => {
    assert.deepEqual(
      findAll(document, 'main .entries > li[id]')
        .map(({ id }) => id)
        .sort(),
      sources.map(({ id }) => id).sort(),
    );
    for (const { id, publisher, issued, title, author, url, archive } of sources) {
      const entry = findOne(document, `[id="${id}"]`);
      const section = entry.closest('section');
      assert.equal(section && wordsOf(findOne(section, 'h2')), publisher);
      const words = [
        publisher,
        formatDate(issued, { language: site.library.site.language, style: 'long' }),
        title,
        author,
      ];
      for (const part of words) assert.ok(part === undefined || wordsOf(entry).includes(part), `${id}: ${part}`);
      for (const address of [url, archive]) {
        assert.ok(address === undefined || findAll(entry, 'a').some((link) => attribute(link, 'href') === address), id);
      }
    }
  });

  test(`${site.contentDir}: a source without title or address gets none`, () => {
    for (const { id, title, url, archive } of sources) {
      const entry = findOne(document, `[id="${id}"]`);
      const [first] = findAll(entry, 'p');
      assert.equal(/“/.test(first ? wordsOf(first) : ''), title !== undefined, id);
      const outside = findAll(entry, 'a[href^="http"]');
      assert.equal(outside.length, [url, archive].filter((address) => address !== undefined).length, id);
    }
  });

  test(`${site.contentDir}: every source names every place in which an article cites it, and no other`, () => {
    for (const { id } of sources) {
      const entry = findOne(document, `[id="${id}"]`);
      const lines = findAll(entry, 'p').filter((line) => wordsOf(line).startsWith('Cited in'));
      const named = lines.map((line) => attribute(findOne(line, 'a'), 'href'));
      assert.deepEqual(named.sort(), findPlacesCited(site, id).sort(), id);
    }
  });
}

/** The sections in which the pages of articles cite a source, as a reader finds them. */
function findPlacesCited({ library, addresses, page }: BuiltSite, sourceId: string): string[] {
  return library.articles.flatMap(({ slug, sections }) => {
    const { document } = page(addresses.article(slug));
    const ids = new Set(sections.map(({ id }) => id));
    const places = new Set<string>();
    let at = addresses.article(slug);
    for (const element of findAll(document, '.prose h2, .prose a.note-ref[href^="#source-"]')) {
      if (element.localName === 'h2') at = ids.has(element.id) ? addresses.section(slug, element.id) : at;
      else if (documentOf(document, element) === addresses.source(sourceId)) places.add(at);
    }
    return [...places];
  });
}

const documentOf = (document: Document, citation: Element): string =>
  attribute(findOne(findOne(document, attribute(citation, 'href')), 'a.margin'), 'href');
