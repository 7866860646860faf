import assert from 'node:assert/strict';
import test from 'node:test';
import { readBuiltSites, readRiverBasin, type BuiltSite } from '../lib/built-site.ts';
import { attribute, findAll, findOne, wordsOf } from '../lib/dom.ts';

/** The parts of an issue’s page in their order. Those in brackets may be missing. */
const PARTS = [
  '.issue-code',
  'h1',
  'p.bottom-line',
  '.dateline',
  '.actions',
  '[#map]',
  '#positions',
  '#claims',
  '[#background]',
  '#analysis',
  '[#timeline]',
  '[#connected]',
  '[#notes]',
  '#sources',
  '[#mentions]',
  '[nav.neighbours]',
  '.colophon',
];

for (const site of await readBuiltSites()) {
  const { library, addresses } = site;

  for (const issue of library.issues) {
    const { document } = site.page(addresses.issue(issue.id));

    test(`${site.contentDir}: the page of ${issue.id} has its parts in order`, () => {
      const all = findAll(document, 'main *');
      const places = PARTS.flatMap((part) => {
        const found = document.querySelector(`main ${part.replace(/[[\]]/g, '')}`);
        assert.ok(found || part.startsWith('['), `${part} is missing`);
        return found ? [all.indexOf(found)] : [];
      });
      assert.deepEqual(
        places,
        places.toSorted((a, b) => a - b),
      );
    });

    test(`${site.contentDir}: the page of ${issue.id} opens with its code, its question and its bottom line`, () => {
      const opening = findOne(document, 'main > header.opening');
      assert.equal(wordsOf(findOne(opening, '.issue-code')), issue.code);
      assert.equal(wordsOf(findOne(opening, '.question')), issue.question ?? '');
      assert.equal(wordsOf(findOne(opening, 'h1')), issue.title);
      assert.equal(
        wordsOf(findOne(opening, '.bottom-line:not(.label)')),
        bottomLineOf(site, issue.id) ?? issue.bottomLine,
      );
    });

    test(`${site.contentDir}: the page of ${issue.id} gathers every section that speaks to it, newest article first`, () => {
      const headings = findAll(document, '#analysis h3.data a').map((link) => attribute(link, 'href'));
      const expected = sectionsOn(site, issue.id).map(({ slug, id }) => addresses.section(slug, id));
      assert.deepEqual(headings, expected);
    });

    test(`${site.contentDir}: the page of ${issue.id} has all its claims, oldest first`, () => {
      const ids = findAll(document, '#claims .claims > li').map(({ id }) => id);
      const expected = library.claims.filter((claim) => claim.issue === issue.id).map(({ id }) => id);
      assert.deepEqual(ids.toSorted(), expected.toSorted());
      const days = ids.flatMap((id) => library.claimsById.get(id)?.said?.latest ?? []);
      assert.deepEqual(days, days.toSorted());
    });

    test(`${site.contentDir}: the page of ${issue.id} has a position, or its absence, for every actor looked for`, () => {
      const names = findAll(document, '#positions .positions > li > h3').map(wordsOf);
      for (const id of issue.actors) assert.ok(names.includes(library.actorsById.get(id)?.name ?? id), id);
      const blank = findAll(document, '#positions .nothing').map(wordsOf);
      assert.deepEqual(
        blank,
        blank.map(() => 'Nothing on record here.'),
      );
      assert.equal(names.length - blank.length, actorsWithPosition(site, issue.id).size);
    });

    test(`${site.contentDir}: the page of ${issue.id} has its links with other issues, each with its reason`, () => {
      const links = library.articles
        .flatMap((article) => article.links)
        .filter(({ from, to }) => [from, to].includes(issue.id));
      const entries = findAll(document, '#connected .linked-issues > li');
      assert.equal(entries.length, links.length);
      for (const { from, to, why } of links) {
        const other = addresses.issue(from === issue.id ? to : from);
        const entry = entries.find((each) => wordsOf(each).includes(why));
        assert.equal(entry && attribute(findOne(entry, '.entry-title a'), 'href'), other, why);
      }
    });
  }

  test(`${site.contentDir}: issues lead to the next and the previous one in the order of the site`, () => {
    for (const [at, { id }] of library.issues.entries()) {
      const { document } = site.page(addresses.issue(id));
      const beside = [library.issues[at - 1], library.issues[at + 1]].flatMap((issue) =>
        issue ? addresses.issue(issue.id) : [],
      );
      assert.deepEqual(
        findAll(document, '.neighbours a').map((link) => attribute(link, 'href')),
        beside,
      );
    }
  });

  test(`${site.contentDir}: what an issue’s own file says stands on its page`, () => {
    for (const { id, nodes } of library.issues) {
      const words = nodes.flatMap((node) => ('children' in node && node.type === 'paragraph' ? node.children : []));
      const [first] = words.flatMap((node) => ('value' in node ? (node.value.split('\n')[0] ?? '') : []));
      const text = wordsOf(findOne(site.page(addresses.issue(id)).document, 'main'));
      assert.ok(first === undefined || text.includes(first.trim()), `${id}: ${first}`);
    }
  });
}

const basin = await readRiverBasin();

test(`${basin.contentDir}: an issue that has neither map nor text is a whole page all the same`, () => {
  const { document } = basin.page(basin.addresses.issue('ombra-dam'));
  assert.equal(document.querySelector('#map'), null);
  assert.ok(findAll(document, '#claims .claims > li').length > 20);
});

test(`${basin.contentDir}: an actor who is looked for and has no position stands there all the same`, () => {
  const { document } = basin.page(basin.addresses.issue('water-shares'));
  const row = findAll(document, '#positions li').find((entry) => wordsOf(entry).startsWith('Ketha'));
  assert.equal(row && wordsOf(findOne(row, '.nothing')), 'Nothing on record here.');
});

function sectionsOn({ library }: BuiltSite, issue: string): { slug: string; id: string }[] {
  const dayOf = (article: (typeof library.articles)[number]): string => article.publishedIn.date.latest ?? '';
  return library.articles
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1))
    .flatMap(({ slug, sections }) =>
      sections.filter(({ issues }) => issues.includes(issue)).map(({ id }) => ({ slug, id })),
    );
}

function bottomLineOf(site: BuiltSite, issue: string): string | undefined {
  const lines = sectionsOn(site, issue).map(
    ({ slug, id }) => site.library.articlesBySlug.get(slug)?.sections.find((section) => section.id === id)?.bottomLine,
  );
  return lines.find((line) => line) ?? undefined;
}

function actorsWithPosition({ library }: BuiltSite, issue: string): Set<string> {
  const positions = library.articles.flatMap((article) => article.positions);
  return new Set(positions.filter((position) => position.issue === issue).map(({ actor }) => actor));
}
