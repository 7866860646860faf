import type { Link, Nodes, Root } from 'mdast';
import { walk } from '#domain/walk.ts';

/** What a link of the text leads to outside the site; empty where it leads nowhere. */
export type FindAddress = (url: string) => string;

interface Change {
  start: number;
  end: number;
  words: string;
}

/** What means one thing in MDX and another in Markdown, or stands in the text for a picture of the page. */
const UNQUOTABLE = /^(?:mdx|image|html)/;

/**
 * A text as its author wrote it, with only its links made whole: writing a tree as Markdown takes far longer. `null`
 * where something in it has to be written anew.
 * @param source the file whose places the tree has
 */
export function quoteText(tree: Root, source: string, findAddress: FindAddress): string | null {
  const blocks = tree.children.filter(({ type }) => type !== 'yaml');
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return '';
  const from = first.position?.start.offset;
  const to = last.position?.end.offset;
  if (from === undefined || to === undefined) return null;
  // Four spaces begin code in Markdown, and nothing in MDX.
  if (/^(?: {4}|\t)/m.test(source.slice(from, to))) return null;
  const changes: Change[] = [];
  let isQuotable = true;
  walk<Nodes>(tree, (node) => {
    if (UNQUOTABLE.test(node.type)) isQuotable = false;
    if (!isQuotable || node.type !== 'link') return;
    const change = changeLink(node, source, findAddress(node.url));
    if (change) changes.push(change);
    else isQuotable = false;
  });
  return isQuotable ? replaceAll(source, from, to, changes) : null;
}

function changeLink(node: Link, source: string, address: string): Change | null {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  const [first, last] = [node.children[0]?.position?.start.offset, node.children.at(-1)?.position?.end.offset];
  if (start === undefined || end === undefined || first === undefined || last === undefined) return null;
  const words = source.slice(first, last);
  if (address === '') return { start, end, words };
  // With a title, or with signs in its address that have to be escaped, it is written anew.
  if (source[start] !== '[' || node.title || /[\s()<>\\]/.test(address)) return null;
  return { start, end, words: `[${words}](${address})` };
}

function replaceAll(source: string, from: number, to: number, changes: readonly Change[]): string {
  let at = from;
  let text = '';
  for (const { start, end, words } of changes) {
    text += source.slice(at, start) + words;
    at = end;
  }
  return text + source.slice(at, to);
}
