import assert from 'node:assert/strict';
import test from 'node:test';
import { readBuiltSites, type BuiltPage } from '../lib/built-site.ts';
import { attribute, findAll, wordsOf } from '../lib/dom.ts';

for (const site of await readBuiltSites()) {
  const check = (name: string, findMistakes: (page: BuiltPage) => string[]): void =>
    void test(`${site.contentDir}: ${name}`, () => {
      assert.deepEqual(
        site.pages.flatMap((page) => findMistakes(page).map((mistake) => `${page.path}: ${mistake}`)),
        [],
      );
    });

  check('every page has one main heading and a language', ({ document }) => [
    ...expectOne(document, 'h1'),
    ...(findAll(document, 'h1').every((heading) => wordsOf(heading) !== '') ? [] : ['its main heading is empty']),
    ...(attribute(document.documentElement, 'lang') === '' ? ['its language is missing'] : []),
  ]);

  check('every page has a title, a description and its own address', (page) => [
    ...(page.document.title.includes(site.library.site.title) ? [] : [`is titled “${page.document.title}”`]),
    ...(metaOf(page, 'description').length > 10 ? [] : ['has no description']),
    ...(metaOf(page, 'viewport') === 'width=device-width, initial-scale=1' ? [] : ['cannot be enlarged freely']),
    ...(isHidden(page) || canonicalOf(page) === new URL(page.path, site.library.site.url).href
      ? []
      : [`calls itself ${canonicalOf(page)}`]),
  ]);

  check('every page has landmarks and a way past the navigation', ({ document }) => [
    ...['body > header', 'body > main#main', 'body > footer', 'header nav[aria-label]'].flatMap((selector) =>
      expectOne(document, selector),
    ),
    ...(document.body.firstElementChild?.matches('a.skip[href="#main"]') ? [] : ['does not begin with a skip link']),
    ...listUnnamed(document),
  ]);

  check('headings never skip a level', ({ document }) => {
    const levels = findAll(document, 'main :is(h1, h2, h3, h4, h5, h6)').map((heading) => Number(heading.tagName[1]));
    return levels.flatMap((level, at) =>
      level > (levels[at - 1] ?? 0) + 1 ? [`h${level} is its heading ${at + 1}`] : [],
    );
  });

  check('every id is used once', ({ document }) => {
    const ids = findAll(document, '[id]').map(({ id }) => id);
    return ids.filter((id, at) => ids.indexOf(id) !== at);
  });

  check('what is named by another element is there', ({ document }) =>
    ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'].flatMap((name) =>
      findAll(document, `[${name}]`)
        .flatMap((element) => attribute(element, name).split(/\s+/))
        .filter((id) => !document.getElementById(id))
        .map((id) => `${name} names ${id}`),
    ),
  );

  test(`${site.contentDir}: no two pages have the same title`, () => {
    const titles = site.pages.filter((page) => !isHidden(page)).map(({ document }) => document.title);
    assert.deepEqual(
      titles.filter((title, at) => titles.indexOf(title) !== at),
      [],
    );
  });

  check('every page but the front page says where it stands', (page) =>
    isHidden(page) || page.path === site.addresses.home || page.document.querySelector('main nav.breadcrumbs a')
      ? []
      : ['has no trail'],
  );
}

const expectOne = (document: Document, selector: string): string[] => {
  const { length } = findAll(document, selector);
  return length === 1 ? [] : [`has ${length} of ${selector}`];
};

/** Regions and navigations of one page are told apart by their names. */
const listUnnamed = (document: Document): string[] => {
  const names = findAll(document, 'nav, section, form[role="search"]').map((element) => {
    const title = document.querySelector(`#${attribute(element, 'aria-labelledby') || 'none'}`);
    return `${element.localName} “${title ? wordsOf(title) : attribute(element, 'aria-label')}”`;
  });
  return names
    .filter((name, at) => name.endsWith('“”') || names.indexOf(name) !== at)
    .map((name) => `has a second ${name}`);
};

const metaOf = ({ document }: BuiltPage, name: string): string =>
  document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';

/** A page that search engines are asked to leave out, such as the one for wrong addresses. */
const isHidden = (page: BuiltPage): boolean => metaOf(page, 'robots') === 'noindex';

const canonicalOf = ({ document }: BuiltPage): string =>
  document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
