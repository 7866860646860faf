import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import test from 'node:test';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import { findFile } from '#scripts/lib/find-file.ts';
import { readBuiltSites, type BuiltSite } from '../lib/built-site.ts';
import { attribute, findAll } from '../lib/dom.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

for (const site of await readBuiltSites()) {
  const { library, addresses } = site;
  const feeds = listFeeds(site);

  test(`${site.contentDir}: all, every issue and every actor can be followed, in both forms`, () => {
    const folders = [
      '',
      ...library.issues.map(({ id }) => `issues/${id}/`),
      ...library.actors.map(({ id }) => `actors/${id}/`),
    ];
    assert.deepEqual(feeds.map(({ folder }) => folder).sort(), folders.sort());
  });

  test(`${site.contentDir}: each feed has what Atom asks for`, () => {
    for (const { folder, atom } of feeds) {
      const self = new URL(addresses.page(`${folder}feed.xml`), library.site.url).href;
      assert.ok(
        atom.links?.some(({ rel, href }) => rel === 'self' && href === self),
        folder,
      );
      assert.match(String(atom.updated), INSTANT);
      assert.ok(atom.title && atom.id && atom.authors?.[0]?.name);
      const ids = atom.entries?.map(({ id }) => id) ?? [];
      assert.equal(new Set(ids).size, ids.length, folder);
      for (const entry of atom.entries ?? []) {
        assert.ok(entry.id && entry.title && entry.links?.[0]?.href && entry.summary, folder);
        assert.match(String(entry.updated), INSTANT);
      }
      const updates = atom.entries?.map(({ updated }) => String(updated)) ?? [];
      assert.deepEqual(updates, updates.toSorted().reverse(), `${folder}: newest first`);
      if (updates.length > 0) assert.equal(String(atom.updated), updates[0]);
    }
  });

  test(`${site.contentDir}: both forms of a feed say the same`, () => {
    for (const { folder, atom, json } of feeds) {
      assert.equal(json.title, wordsOf(atom.title));
      assert.deepEqual(
        (json.items ?? []).map(({ id, title, date_modified }) => [id, title, String(date_modified)]),
        (atom.entries ?? []).map(({ id, title, updated }) => [id, wordsOf(title), String(updated)]),
        folder,
      );
    }
  });

  test(`${site.contentDir}: the feed of all holds each article in full`, () => {
    const items = feeds.find(({ folder }) => folder === '')?.json.items ?? [];
    assert.equal(items.length, library.articles.length);
    for (const article of library.articles) {
      const url = new URL(addresses.article(article.slug), library.site.url).href;
      const item = items.find(({ id }) => id === url);
      const { document } = parseHTML(`<html><body>${item?.content_html ?? ''}</body></html>`);
      const text = document.body.textContent ?? '';
      for (const { heading } of article.sections) assert.ok(text.includes(heading), heading);
      const prose = findAll(site.page(addresses.article(article.slug)).document, '.prose p');
      const longest = prose
        .map((paragraph) => (paragraph.textContent ?? '').length)
        .reduce((a, b) => Math.max(a, b), 0);
      assert.ok(text.length > longest * 2, 'more than a summary');
    }
  });

  test(`${site.contentDir}: what stands in a feed works outside the page`, () => {
    for (const { folder, json } of feeds) {
      for (const { id, content_html: html } of json.items ?? []) {
        const { document } = parseHTML(`<html><body>${html ?? ''}</body></html>`);
        const links = findAll(document, '[href], [src]').map(
          (element) => attribute(element, 'href') || attribute(element, 'src'),
        );
        assert.deepEqual(
          links.filter((link) => !URL.canParse(link)),
          [],
          `${folder} ${id}`,
        );
        assert.deepEqual(
          links.flatMap((link) => findDeadLink(site, link)),
          [],
          `${folder} ${id}`,
        );
        const apparatus = findAll(document, '[class], [id], [style], svg, script, .side-note, [aria-hidden], input');
        assert.deepEqual(
          apparatus.map(({ localName }) => localName),
          [],
          `${folder} ${id}`,
        );
      }
    }
  });

  test(`${site.contentDir}: a feed gives a day of publication only where the day is known`, () => {
    for (const article of library.articles) {
      const url = new URL(addresses.article(article.slug), library.site.url).href;
      const item = feeds.find(({ folder }) => folder === '')?.json.items?.find(({ id }) => id === url);
      assert.equal(item?.date_published !== undefined, article.publishedIn.date.precision === 'day', article.slug);
    }
  });

  test(`${site.contentDir}: pages name their feeds, and the page about feeds names them all`, () => {
    for (const { folder } of feeds) {
      const { document } = site.page(addresses.page(folder));
      const named = findAll(document, 'link[rel="alternate"]').map((link) => attribute(link, 'href'));
      for (const file of ['feed.xml', 'feed.json'])
        assert.ok(named.includes(addresses.page(`${folder}${file}`)), folder);
    }
    const listed = findAll(site.page(addresses.page('feeds/')).document, 'a').map((link) => attribute(link, 'href'));
    for (const { folder, json } of feeds) {
      if ((json.items ?? []).length > 0) assert.ok(listed.includes(addresses.page(`${folder}feed.xml`)), folder);
    }
  });
}

interface ReadFeed {
  folder: string;
  atom: ReturnType<typeof parseAtomFeed>;
  json: ReturnType<typeof parseJsonFeed>;
}

/** The words of a text construct. */
const wordsOf = (text: { value?: string } | undefined): string | undefined => text?.value;

function listFeeds({ outDir }: BuiltSite): ReadFeed[] {
  return globSync('**/feed.xml', { cwd: outDir }).map((file) => {
    const folder = file
      .split(sep)
      .join('/')
      .replace(/feed\.xml$/, '');
    const read = (name: string): string => readFileSync(join(outDir, folder, name), 'utf8');
    assert.ok(existsSync(join(outDir, folder, 'feed.json')), folder);
    return { folder, atom: parseAtomFeed(read('feed.xml')), json: parseJsonFeed(read('feed.json')) };
  });
}

function findDeadLink({ outDir, addresses, library, page }: BuiltSite, link: string): string[] {
  const { origin, pathname, hash } = new URL(link);
  if (origin !== new URL(library.site.url).origin) return [];
  if (findFile(outDir, addresses.base, pathname).kind !== 'file') return [link];
  if (hash === '') return [];
  return page(decodeURI(pathname)).document.getElementById(decodeURIComponent(hash.slice(1))) ? [] : [link];
}
