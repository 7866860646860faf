import assert from 'node:assert/strict';
import test from 'node:test';
import { readBuiltSites, type BuiltPage, type BuiltSite } from '../lib/built-site.ts';
import { attribute, findAll } from '../lib/dom.ts';

const MOST_CLICKS = 3;

for (const site of await readBuiltSites()) {
  const { library, addresses } = site;
  const clicks = countClicks(site);
  const check = (name: string, found: readonly string[]): void =>
    void test(`${site.contentDir}: from the front page every ${name} is at most ${MOST_CLICKS} clicks away`, () => {
      assert.ok(found.length > 0);
      const far = found.filter((address) => !((clicks.get(pathOf(address)) ?? Infinity) <= MOST_CLICKS));
      assert.deepEqual(far, []);
      for (const address of found) assert.ok(isThere(site, address), address);
    });

  check('claim', library.claims.map(addresses.claim));
  check('source', [...library.sourcesById.keys()].map(addresses.source));
  check(
    'actor',
    library.actors.map(({ id }) => addresses.actor(id)),
  );
  check(
    'issue',
    library.issues.map(({ id }) => addresses.issue(id)),
  );
  check(
    'article',
    library.articles.map(({ slug }) => addresses.article(slug)),
  );
  const listed = site.pages.filter(({ document }) => !document.querySelector('meta[name="robots"][content="noindex"]'));
  check(
    'page',
    listed.map(({ path }) => path),
  );
}

/** How many links a reader follows from the front page to each page, at the least. A form that leads to a page counts, too. */
function countClicks(site: BuiltSite): ReadonlyMap<string, number> {
  const clicks = new Map([[site.addresses.home, 0]]);
  for (const [path, count] of clicks) {
    for (const next of listNext(site.page(path)))
      if (!clicks.has(next) && isThere(site, next)) clicks.set(next, count + 1);
  }
  return clicks;
}

function listNext({ document }: BuiltPage): string[] {
  return [
    ...findAll(document, 'a[href^="/"]').map((link) => pathOf(attribute(link, 'href'))),
    ...findAll(document, 'form[action]').map((form) => attribute(form, 'action')),
  ];
}

function pathOf(address: string): string {
  return address.split('#')[0] ?? '';
}

function isThere({ pages }: BuiltSite, address: string): boolean {
  const [path, id] = address.split('#');
  const page = pages.find((candidate) => candidate.path === path);
  return page !== undefined && (id === undefined || page.document.getElementById(id) !== null);
}
