import assert from 'node:assert/strict';
import test from 'node:test';
import type { Nodes } from 'mdast';
import { findReferences, type FoundReference } from '#domain/reference.ts';
import { readBuiltSites, type BuiltSite } from '../lib/built-site.ts';
import { attribute, findAll, proseOf, wordsOf } from '../lib/dom.ts';

/** A text of the publication and the page on which it stands. */
interface Text {
  path: string;
  references: FoundReference[];
  /** The article in whose terms sources are named. */
  slug?: string;
}

for (const site of await readBuiltSites()) {
  const texts = listTexts(site);

  test(`${site.contentDir}: every link by scheme became a link with the same words`, () => {
    assert.ok(texts.some(({ references }) => references.length > 0));
    for (const { path, references, slug } of texts) {
      const links = findAll(site.page(path).document, 'main a[href]').map(
        (link) => `${attribute(link, 'href')} ${simplify(proseOf(link))}`,
      );
      for (const reference of references) {
        const link = `${targetOf(site, reference, slug)} ${simplify(textOf(reference.node))}`;
        assert.ok(links.includes(link), `${path}: ${link}`);
      }
    }
  });

  test(`${site.contentDir}: what is linked to shows the sentence that holds the link, and leads back to it`, () => {
    for (const { path, references, slug } of texts) {
      for (const reference of references) {
        const target = targetOf(site, reference, slug);
        const entries = findAll(site.page(target).document, '.referred-from > li, p').filter(isBacklink);
        const holding = entries.filter((entry) => simplify(wordsOf(entry)).includes(simplify(reference.sentence)));
        const back = holding.flatMap((entry) =>
          findAll(entry, 'a').map((link) => attribute(link, 'href').split('#')[0]),
        );
        assert.ok(back.includes(path), `${target} does not show “${reference.sentence}” from ${path}`);
      }
    }
  });

  test(`${site.contentDir}: no address by scheme is left in a page`, () => {
    for (const { path, document } of site.pages) {
      assert.deepEqual(
        findAll(document, 'a')
          .map((link) => attribute(link, 'href'))
          .filter((href) => /^(?:issue|actor|claim|source|article):/.test(href)),
        [],
        path,
      );
    }
  });
}

/** An entry of the list, or a line under the source to which it belongs. */
const isBacklink = (element: Element): boolean =>
  element.localName === 'li' || wordsOf(element).startsWith('Linked from');

function listTexts({ library, addresses }: BuiltSite): Text[] {
  const find = (nodes: readonly Nodes[]): FoundReference[] =>
    findReferences({ type: 'root', children: nodes as never }, library.site.language);
  return [
    ...library.articles.map(({ slug, tree }) => ({
      path: addresses.article(slug),
      references: find(tree.children),
      slug,
    })),
    ...library.issues.map(({ id, nodes }) => ({ path: addresses.issue(id), references: find(nodes) })),
    ...library.pages.map(({ id, tree }) => ({
      path: id === 'home' ? addresses.home : addresses.page(`${id}/`),
      references: find(tree.children),
    })),
  ];
}

function targetOf({ library, addresses }: BuiltSite, { scheme, target }: FoundReference, slug = ''): string {
  if (scheme === 'claim') return addresses.claim({ id: target, issue: library.claimsById.get(target)?.issue ?? '' });
  if (scheme !== 'source') return addresses[scheme](target);
  const own = library.articlesBySlug.get(slug)?.sources.find(({ key }) => key === target);
  return addresses.source(own?.id ?? target);
}

const textOf = (node: Nodes): string =>
  'children' in node ? node.children.map((child) => textOf(child)).join('') : 'value' in node ? node.value : '';

const simplify = (text: string): string => text.replace(/\s+/g, ' ').trim();
