import assert from 'node:assert/strict';
import test from 'node:test';
import { readBuiltSites, readRiverBasin, type BuiltPage, type BuiltSite } from '../lib/built-site.ts';
import { attribute, findAll, findOne, wordsOf } from '../lib/dom.ts';

const LIST = '#sources .sources > li';

for (const site of await readBuiltSites()) {
  const pages = listPagesWithText(site);

  test(`${site.contentDir}: citations are numbered in the order of first citation on the page`, () => {
    for (const page of pages) {
      const numbers = [...new Set(signsOf(page, 'source'))];
      assert.deepEqual(
        numbers,
        numbers.map((_, index) => String(index + 1)),
        page.path,
      );
    }
  });

  test(`${site.contentDir}: only sources cited on the page are listed, by their numbers`, () => {
    for (const page of pages) {
      const entries = findAll(page.document, LIST);
      const numbers = entries.map((entry) => wordsOf(findOne(entry, 'a.margin')));
      assert.deepEqual(
        numbers,
        numbers.map((_, index) => String(index + 1)),
        page.path,
      );
      assert.deepEqual(
        entries.map(({ id }) => id),
        numbers.map((number) => `source-${number}`),
        page.path,
      );
      const cited = new Set(signsOf(page, 'source'));
      const uncited = numbers.filter((number) => !cited.has(number) && !isTraced(page, number));
      assert.deepEqual(uncited, [], page.path);
    }
  });

  test(`${site.contentDir}: a citation says its source in words, to the ear and in the margin`, () => {
    for (const page of pages) {
      for (const link of findAll(page.document, '.prose a.note-ref[href^="#source-"]')) {
        const publisher = wordsOf(findOne(findOne(page.document, attribute(link, 'href')), 'i'));
        assert.ok(attribute(link, 'aria-label').startsWith(`Source ${wordsOf(link)}: ${publisher}, `), page.path);
        assert.ok(sideNoteOf(link)?.startsWith(`${wordsOf(link)} ${publisher}, `), page.path);
      }
    }
  });

  test(`${site.contentDir}: every article’s citations are all there`, () => {
    for (const { slug, sources } of site.library.articles) {
      const { document } = site.page(site.addresses.article(slug));
      const listed = findAll(document, `${LIST} > a.margin`).map((link) => attribute(link, 'href'));
      assert.deepEqual(listed.sort(), [...new Set(sources.map(({ id }) => site.addresses.source(id)))].sort());
    }
  });
}

const basin = await readRiverBasin();

test(`${basin.contentDir}: ordinary notes are lettered, apart from the sources, and lead back to their words`, () => {
  const page = basin.page(basin.addresses.article('reading-the-gauges'));
  assert.deepEqual(signsOf(page, 'note'), ['a', 'b']);
  const notes = findAll(page.document, '#notes .footnotes > li');
  assert.deepEqual(
    notes.map((note) => wordsOf(findOne(note, 'a.margin'))),
    ['a', 'b'],
  );
  for (const note of notes) {
    const back = attribute(findOne(note, 'a.margin'), 'href');
    assert.equal(attribute(findOne(page.document, back), 'href'), `#${note.id}`);
  }
  assert.match(wordsOf(notes[0] as Element), /It is called a rating\.$/);
  assert.ok(findOne(notes[0] as Element, 'em'));
});

test(`${basin.contentDir}: a note called from inside a list stands in the list`, () => {
  const { document } = basin.page(basin.addresses.article('reading-the-gauges'));
  assert.ok(document.querySelector('.prose ol li a.note-ref[href^="#note-"]'));
});

test(`${basin.contentDir}: a document that two articles cite is one document`, () => {
  const { document } = basin.page(basin.addresses.page('sources/'));
  const treaties = findAll(document, 'main .entries > li').filter((entry) =>
    wordsOf(entry).includes('Treaty of Hallin concerning'),
  );
  assert.equal(treaties.length, 1);
  const slugs = new Set(
    findAll(treaties[0] as Element, 'a[href*="/articles/"]').map((link) => attribute(link, 'href').split('/')[3]),
  );
  assert.deepEqual([...slugs].sort(), ['the-dry-year-hearings', 'the-ladder-at-ombra']);
});

function listPagesWithText({ library, addresses, page }: BuiltSite): BuiltPage[] {
  const paths = [
    ...library.articles.map(({ slug }) => addresses.article(slug)),
    ...library.issues.map(({ id }) => addresses.issue(id)),
  ];
  return paths.map(page);
}

/** The numbers of sources, or the letters of notes, in the order in which the text calls them. */
function signsOf({ document }: BuiltPage, kind: 'source' | 'note'): string[] {
  return findAll(document, `.prose a.note-ref[href^="#${kind}-"]`).map(wordsOf);
}

/** Whether a claim on the page rests on a source: it names it, or the source names the claim. */
const isTraced = ({ document }: BuiltPage, number: string): boolean =>
  findAll(document, `.trace a[href="#source-${number}"], #source-${number} .claim-number`).length > 0;

function sideNoteOf(link: Element): string | undefined {
  const sign = wordsOf(link);
  for (let note = link.closest('sup')?.nextElementSibling; note?.matches('.side-note'); note = note.nextElementSibling)
    if (wordsOf(findOne(note, 'b')) === sign) return wordsOf(note);
  return undefined;
}
