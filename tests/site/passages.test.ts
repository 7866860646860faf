import assert from 'node:assert/strict';
import test from 'node:test';
import { readBuiltSites, readRiverBasin } from '../lib/built-site.ts';
import { findAll, wordsOf } from '../lib/dom.ts';
import { expectedWords, hasWordsInBody, markedFrom } from '../lib/marked-words.ts';

for (const { contentDir, library, addresses, page } of await readBuiltSites()) {
  test(`${contentDir}: the words of every claim are marked in its article, all of them and from the first`, () => {
    const claims = library.claims.filter((claim) => claim.withdrawn === undefined && hasWordsInBody(library, claim));
    assert.ok(claims.length > 30);
    const wrong = claims.flatMap((claim) => {
      const { document } = page(addresses.article(claim.article));
      const expected = expectedWords(claim);
      const marked = markedFrom(document, claim.id);
      return marked.startsWith(expected) ? [] : [{ id: claim.id, expected, marked: marked.slice(0, expected.length) }];
    });
    assert.deepEqual(wrong, []);
  });

  test(`${contentDir}: no passage stands inside emphasis or a link, where it would be cut off`, () => {
    for (const { slug } of library.articles) {
      const { document } = page(addresses.article(slug));
      const inside = findAll(document, ':is(a, em, strong, sup) .passage').map(wordsOf);
      assert.deepEqual(inside, []);
    }
  });
}

const basin = await readRiverBasin();

/** What each of these claims has in its words: the odd cases of the second publication. */
const CASES: Readonly<Record<string, string>> = {
  'SHR-2': 'strong',
  'SHR-13': 'strong',
  'SHR-34': 'a em, sup .note-ref',
  'FSH-1': 'br',
  'FSH-3': 'em',
};

for (const [id, selector] of Object.entries(CASES)) {
  test(`${basin.contentDir}: the words of ${id} keep what stands in them (${selector})`, () => {
    const claim = basin.library.claimsById.get(id);
    assert.ok(claim);
    const { document } = basin.page(basin.addresses.article(claim.article));
    for (const inside of selector.split(', ')) {
      assert.ok(document.querySelector(`.passage[id="${id}"] ${inside}`), inside);
    }
  });
}

test(`${basin.contentDir}: of two claims in one another the shorter stands inside the longer`, () => {
  const { document } = basin.page(basin.addresses.article('the-dry-year-hearings'));
  assert.ok(document.querySelector('.passage[id="DAM-12"] .passage[id="SHR-18"]'));
});

test(`${basin.contentDir}: words on both sides of a gap are marked, and the gap is not`, () => {
  const { document } = basin.page(basin.addresses.article('the-dry-year-hearings'));
  const pieces = findAll(document, 'blockquote .passage').map(({ textContent }) => textContent ?? '');
  assert.ok(pieces.some((piece) => piece.includes('another dry year')));
  assert.ok(pieces.some((piece) => piece.includes('our children')));
  assert.ok(!pieces.some((piece) => piece.includes('…')));
});
