import type { Nodes, RootContent } from 'mdast';

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'listItem', 'code', 'blockquote']);

/** The words of some nodes as a reader sees them: blocks and table cells parted by a space, citations and components left out. */
export function readableText(nodes: readonly RootContent[]): string {
  return nodes.map(rawText).join(' ').replace(/\s+/g, ' ').trim();
}

function rawText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'code') return ` ${node.value} `;
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  const text = node.children.map(rawText).join('');
  return BLOCKS.has(node.type) ? ` ${text} ` : text;
}
