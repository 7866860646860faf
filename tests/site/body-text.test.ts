import assert from 'node:assert/strict';
import test from 'node:test';
import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { normaliseText } from '#domain/normalised-text.ts';
import { readBuiltSites } from '../lib/built-site.ts';
import { findAll, proseOf } from '../lib/dom.ts';

for (const site of await readBuiltSites()) {
  const { library, addresses } = site;
  const proseAt = (path: string): string =>
    findAll(site.page(path).document, '.prose')
      .map((element) => simplify(proseOf(element)))
      .join(' ');

  test(`${site.contentDir}: every word of every article stands on its page`, () => {
    for (const { slug, tree } of library.articles) {
      const prose = proseAt(addresses.article(slug));
      const blocks = listBlocks(tree);
      assert.ok(blocks.length > 5);
      assert.deepEqual(
        blocks.filter((block) => !prose.includes(block)),
        [],
        slug,
      );
    }
  });

  test(`${site.contentDir}: every word of a section stands on the pages of the issues to which it speaks`, () => {
    for (const { sections } of library.articles) {
      for (const { issues, nodes, id } of sections) {
        const blocks = listBlocks({ type: 'root', children: nodes });
        for (const issue of issues) {
          const prose = proseAt(addresses.issue(issue));
          assert.deepEqual(
            blocks.filter((block) => !prose.includes(block)),
            [],
            `${id} on ${issue}`,
          );
        }
      }
    }
  });
}

/** The text of every paragraph, heading and cell, without markup; notes stand elsewhere. */
function listBlocks(tree: Root): string[] {
  const blocks: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition') return 'skip';
    if (['paragraph', 'heading', 'tableCell', 'code'].includes(node.type)) blocks.push(simplify(textOf(node)));
    return undefined;
  });
  return blocks.filter((block) => block !== '');
}

const textOf = (node: Nodes): string =>
  'children' in node
    ? node.children.map((child) => textOf(child)).join('')
    : 'value' in node && node.type !== 'html'
      ? node.value
      : node.type === 'break'
        ? '\n'
        : '';

/** As passages are compared, but for the words that an editor put in brackets. */
const simplify = (text: string): string => normaliseText(text, { insertions: 'keep' }).text;
