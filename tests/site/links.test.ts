import assert from 'node:assert/strict';
import test from 'node:test';
import { findFile } from '#scripts/lib/find-file.ts';
import { readBuiltSites, type BuiltPage, type BuiltSite } from '../lib/built-site.ts';
import { attribute, findAll } from '../lib/dom.ts';

const ORIGIN = 'http://site.invalid';
const LINKS: readonly [selector: string, name: string][] = [
  ['a[href], link[href], use[href]', 'href'],
  ['[src]', 'src'],
  ['form[action]', 'action'],
];

for (const site of await readBuiltSites()) {
  test(`${site.contentDir}: every link within the site leads to a page and to a place on it`, () => {
    const dead = site.pages.flatMap((page) =>
      listLinks(page).flatMap((link) => {
        const mistake = findMistake(site, page, link);
        return mistake === null ? [] : [`${page.path}: ${link} ${mistake}`];
      }),
    );
    assert.deepEqual(dead, []);
  });

  test(`${site.contentDir}: the page for wrong addresses works at any depth`, () => {
    const relative = listLinks(site.page(`${site.addresses.base}404.html`)).filter(
      (link) => !/^(?:\/|#|https?:)/.test(link),
    );
    assert.deepEqual(relative, []);
  });
}

const listLinks = ({ document }: BuiltPage): string[] => [
  ...new Set(
    LINKS.flatMap(([selector, name]) => findAll(document, selector).map((element) => attribute(element, name))),
  ),
];

function findMistake({ outDir, addresses, page: pageAt }: BuiltSite, page: BuiltPage, link: string): string | null {
  if (!URL.canParse(link, `${ORIGIN}${page.path}`)) return 'is no address';
  const { origin, pathname, hash } = new URL(link, `${ORIGIN}${page.path}`);
  if (origin !== ORIGIN) return /^(?:https?|mailto):/.test(link) ? null : 'has a scheme that no reader can follow';
  const found = findFile(outDir, addresses.base, pathname);
  if (found.kind !== 'file') return `is ${found.kind}`;
  if (hash === '') return null;
  const target = pageAt(decodeURI(pathname));
  return target.document.getElementById(decodeURIComponent(hash.slice(1))) ? null : 'names no place on that page';
}
