import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import type { Endnote } from './endnote.ts';
import { plainText } from './inline-text.ts';
import type { Notices } from './notice.ts';

/** A paragraph that begins with one of these words would begin a program in an .mdx file. */
const PROGRAM_WORDS: Options = {
  unsafe: [
    { atBreak: true, character: 'i', after: 'mport' },
    { atBreak: true, character: 'e', after: 'xport' },
  ],
};

/** Writes the text of an article as MDX in which everything is text: braces, tags and programs come out as they were typed. */
export function formatBody(tree: Root, notes: readonly Endnote[]): string {
  const definitions = notes.map(({ key, paragraph }): FootnoteDefinition => ({
    type: 'footnoteDefinition',
    identifier: key,
    label: key,
    children: [paragraph],
  }));
  return toMarkdown(
    { type: 'root', children: [...tree.children, ...definitions] },
    {
      bullet: '-',
      emphasis: '*',
      rule: '-',
      incrementListMarker: true,
      listItemIndent: 'one',
      extensions: [gfmToMarkdown({ tablePipeAlign: false }), mdxToMarkdown(), PROGRAM_WORDS],
    },
  );
}

/** Takes out what would stand under no text or name no column: headings with nothing below, tables without a first row. */
export function dropEmptyParts(tree: Root, notices: Notices): void {
  for (const table of tree.children.filter((node) => node.type === 'table')) {
    while (table.children.length > 0 && plainText([table.children[0] as RootContent]) === '') table.children.shift();
  }
  tree.children = tree.children.filter((node) => node.type !== 'table' || node.children.length > 0);
  for (let at = tree.children.length - 1; at >= 0; at -= 1) {
    const [node, next] = [tree.children[at], tree.children[at + 1]];
    const isEmpty =
      node?.type === 'heading' && (next === undefined || (next.type === 'heading' && next.depth <= node.depth));
    const isBlank = node !== undefined && node.type !== 'table' && plainText([node]) === '';
    if (isEmpty) notices.add(`The heading “${plainText([node])}” was left out: nothing stands under it.`);
    if (isEmpty || isBlank) tree.children.splice(at, 1);
  }
}
