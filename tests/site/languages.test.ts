import assert from 'node:assert/strict';
import test from 'node:test';
import { readBuiltSites, readRiverBasin, type BuiltPage } from '../lib/built-site.ts';
import { attribute, findAll, wordsOf } from '../lib/dom.ts';

const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}]/u;
const OTHER_SCRIPT = /[[\p{L}]--[\p{sc=Latin}\p{sc=Common}\p{sc=Inherited}]]/v;

for (const site of await readBuiltSites()) {
  const check = (name: string, findMistakes: (page: BuiltPage) => string[]): void =>
    void test(`${site.contentDir}: ${name}`, () => {
      const mistakes = site.pages.flatMap((page) => findMistakes(page).map((mistake) => `${page.path}: ${mistake}`));
      assert.deepEqual(mistakes, []);
    });

  check('words of a script from right to left are isolated or turned', (page) =>
    listWords(page, RIGHT_TO_LEFT)
      .filter((element) => !element.closest('[dir], bdi'))
      .map(wordsOf),
  );

  check('words of another script say their language, or that it is not that of the page', (page) =>
    listWords(page, OTHER_SCRIPT)
      .filter((element) => element.closest('[lang]') === page.document.documentElement)
      .map(wordsOf),
  );
}

const basin = await readRiverBasin();

test(`${basin.contentDir}: a quotation from right to left is set from right to left, with its language`, () => {
  const places = [basin.addresses.issue('water-shares'), basin.addresses.article('the-dry-year-hearings')];
  for (const path of places) {
    const quotations = listWords(basin.page(path), RIGHT_TO_LEFT).filter((element) => element.closest('blockquote'));
    assert.ok(quotations.length > 0, path);
    for (const quotation of quotations) {
      const language = quotation.closest('[lang]');
      assert.ok(language && attribute(language, 'lang').startsWith('ar'), path);
      const turned = quotation.closest('[dir]');
      assert.ok(turned && ['rtl', 'auto'].includes(attribute(turned, 'dir')), path);
    }
  }
});

test(`${basin.contentDir}: a name in another script is said in its language wherever it stands`, () => {
  const name = /^Велимира Лъкатошева$/;
  const places = basin.pages.flatMap((page) => listWords(page, name));
  assert.ok(places.length > 3);
  assert.deepEqual([...new Set(places.map((place) => attribute(place.closest('[lang]') as Element, 'lang')))], ['bg']);
});

/** The elements that hold such words themselves. */
function listWords({ document }: BuiltPage, pattern: RegExp): Element[] {
  return findAll(document, 'body, body *:not(script, svg *)').filter((element) =>
    [...element.childNodes].some(
      ({ nodeType, textContent }) => nodeType === 3 && pattern.test((textContent ?? '').trim()),
    ),
  );
}
