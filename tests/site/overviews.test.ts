import assert from 'node:assert/strict';
import test from 'node:test';
import { readBuiltSites, readRiverBasin, type BuiltSite } from '../lib/built-site.ts';
import { attribute, findAll, findOne, wordsOf } from '../lib/dom.ts';

for (const site of await readBuiltSites()) {
  const { library, addresses, page } = site;
  const positions = library.articles.flatMap((article) => article.positions);

  for (const path of [addresses.home, addresses.page('issues/')]) {
    test(`${site.contentDir}: the matrix on ${path} has a cell for every actor with a position and every issue, blank where nothing is on record, and names the others`, () => {
      const matrix = findOne(page(path).document, 'table.matrix');
      const actors = findAll(matrix, 'tbody th').map(wordsOf);
      const expected = new Set([
        ...library.issues.flatMap(({ actors: ids }) => ids),
        ...positions.map(({ actor }) => actor),
      ]);
      const silent = findAll(page(path).document, '.matrix-silent a').map(wordsOf);
      assert.deepEqual(
        [...actors, ...silent].toSorted(),
        [...expected].map((id) => library.actorsById.get(id)?.name).toSorted(),
      );
      for (const name of silent)
        assert.ok(!positions.some(({ actor }) => library.actorsById.get(actor)?.name === name), name);
      assert.deepEqual(
        findAll(matrix, 'thead a').map(wordsOf),
        library.issues.map(({ title }) => title),
      );
      for (const row of findAll(matrix, 'tbody tr')) {
        const actor = library.actors.find(({ name }) => name === wordsOf(findOne(row, 'th')))?.id;
        for (const [at, cell] of findAll(row, 'td').entries()) {
          const issue = library.issues[at]?.id;
          const position = positions.find((each) => each.actor === actor && each.issue === issue);
          assert.equal(cell.matches('.blank'), position === undefined, `${actor} on ${issue}`);
          assert.ok(wordsOf(cell).includes(position?.stance ?? 'Nothing on record'));
          assert.deepEqual(findAll(cell, '.claim-number').map(wordsOf), position?.claims ?? []);
        }
      }
    });
  }

  test(`${site.contentDir}: the front page has the newest article and every issue with its bottom line`, () => {
    const { document } = page(addresses.home);
    const newest = findAll(document, '.newest a').map((link) => attribute(link, 'href'));
    assert.ok(newest.includes(addresses.article(newestOf(site))));
    const issues = findAll(document, '.issue-list .entry-title a').map((link) => attribute(link, 'href'));
    assert.deepEqual(
      issues,
      library.issues.map(({ id }) => addresses.issue(id)),
    );
    for (const { id } of library.issues) {
      const line = wordsOf(findOne(page(addresses.issue(id)).document, '.opening p.bottom-line:not(.label)'));
      assert.ok(wordsOf(findOne(document, '.issue-list')).includes(line), id);
    }
  });

  test(`${site.contentDir}: the timeline has every event once, dated as closely as its article dates it`, () => {
    const entries = findAll(page(addresses.page('timeline/')).document, 'ol.events > li:not(.gap)');
    assert.equal(entries.length, library.events.length);
    for (const { title, date } of library.events) {
      const entry = entries.find((each) => wordsOf(each).includes(title));
      assert.ok(entry, title);
      const time = entry.querySelector('time')?.getAttribute('datetime');
      const isPlain = date !== undefined && /^\d{4}(?:-\d\d){0,2}$/.test(date.edtf);
      assert.equal(time ?? undefined, isPlain ? date.edtf : undefined, title);
      assert.equal(wordsOf(entry).startsWith('No date given'), date === undefined, title);
    }
  });

  test(`${site.contentDir}: the A–Z has every actor, place and term that is spoken of, and leads to where`, () => {
    const { document } = page(addresses.page('a-z/'));
    const entries = findAll(document, '.index-terms > li');
    const named = entries.map(wordsOf);
    const people = library.actors.filter(({ id }) => library.claims.some(({ actors }) => actors.includes(id)));
    for (const { name, sortName } of people) {
      assert.ok(
        named.some((entry) => entry.startsWith(sortName ?? name)),
        name,
      );
    }
    const terms = library.terms.filter(({ name }) =>
      site.pages.some(({ path, html }) => path.includes('/articles/') && html.includes(name)),
    );
    for (const { name } of terms)
      assert.ok(
        named.some((entry) => entry.startsWith(name)),
        name,
      );
    const lost = entries.filter(
      (entry) => findAll(entry, 'a[href*="#"], a[href*="/articles/"], a[href*="/actors/"]').length === 0,
    );
    assert.deepEqual(lost.map(wordsOf), []);
  });

  test(`${site.contentDir}: articles are listed newest first`, () => {
    const links = findAll(page(addresses.page('articles/')).document, '.entry-title a').map((link) =>
      attribute(link, 'href'),
    );
    const days = links.map((href) => dayOf(site, href.split('/').at(-2) ?? ''));
    assert.equal(links.length, library.articles.length);
    assert.deepEqual(days, days.toSorted().toReversed());
  });
}

const basin = await readRiverBasin();

test(`${basin.contentDir}: an alias in the A–Z leads to the name`, () => {
  const { document } = basin.page(basin.addresses.page('a-z/'));
  const alias = findAll(document, '.index-terms > li').find((entry) => wordsOf(entry).startsWith('沈岚河'));
  const target =
    alias && findOne(document, `[id="${decodeURIComponent(attribute(findOne(alias, 'a'), 'href').slice(1))}"]`);
  assert.ok(target && wordsOf(target).startsWith('Shen Lanhe'));
});

function dayOf({ library }: BuiltSite, slug: string): string {
  return library.articlesBySlug.get(slug)?.publishedIn.date.latest ?? '';
}

function newestOf(site: BuiltSite): string {
  const slugs = site.library.articles.map(({ slug }) => slug);
  return slugs.toSorted((a, b) => (dayOf(site, a) < dayOf(site, b) ? 1 : -1))[0] ?? '';
}
