import type { InlineCode, Nodes, Parents, Root, Text } from 'mdast';
import { normaliseText } from './normalised-text.ts';

/** Which character of which node a character of the running text is. */
export interface Origin {
  node: Text | InlineCode;
  /** From where to where in the node's value, in UTF-16 units. */
  offset: number;
  end: number;
}

/** A node without children and the part of the running text that it gives, which may be empty. */
export interface Leaf {
  node: Nodes;
  start: number;
  end: number;
}

/** A paragraph, heading or table cell. */
export interface TextBlock {
  node: Parents;
  start: number;
  end: number;
  leaves: Leaf[];
}

/** The running text of a body, normalised, its blocks parted by a space. Indexes into it are UTF-16 units. */
export interface TextIndex {
  text: string;
  /** By index; `null` for what stands in no node's value: line breaks and the space between blocks. */
  origins: (Origin | null)[];
  blocks: TextBlock[];
}

/**
 * Reads the words of an article's body (mdast, with GFM and MDX) as a reader does: across emphasis, links and line
 * breaks, and past citations. Footnotes' text, code blocks, HTML, expressions and frontmatter are not part of it.
 */
export function buildTextIndex(tree: Root): TextIndex {
  const index: TextIndex = { text: '', origins: [], blocks: [] };
  const texts: string[] = [];
  for (const node of findTextBlocks(tree)) {
    const text = addBlock(index, node);
    if (text !== '') texts.push(text);
  }
  return { ...index, text: texts.join(' ') };
}

function findTextBlocks(node: Nodes): Parents[] {
  if (!('children' in node) || node.type === 'footnoteDefinition') return [];
  return hasText(node) ? [node] : node.children.flatMap(findTextBlocks);
}

/** A component on a line of its own can hold text directly, without a paragraph. */
const hasText = (node: Parents): boolean =>
  ['paragraph', 'heading', 'tableCell'].includes(node.type) || node.children.some(({ type }) => type === 'text');

function addBlock({ origins, blocks }: TextIndex, node: Parents): string {
  const pieces = findLeaves(node).map((leaf) => ({ leaf, raw: rawTextOf(leaf) }));
  const { text, offsets, ends } = normaliseText(pieces.map(({ raw }) => raw).join(''));
  if (text === '') return text;
  if (origins.length > 0) origins.push(null);

  const block: TextBlock = { node, start: origins.length, end: origins.length + text.length, leaves: [] };
  let pieceStart = 0;
  let unit = 0;
  for (const { leaf, raw } of pieces) {
    const start = origins.length;
    const pieceEnd = pieceStart + raw.length;
    for (; unit < text.length && (offsets[unit] ?? 0) < pieceEnd; unit += 1)
      origins.push(originOf(leaf, (offsets[unit] ?? 0) - pieceStart, Math.min(ends[unit] ?? 0, pieceEnd) - pieceStart));
    block.leaves.push({ node: leaf, start, end: origins.length });
    pieceStart = pieceEnd;
  }
  blocks.push(block);
  return text;
}

const findLeaves = (node: Nodes): Nodes[] =>
  'children' in node && node.children.length > 0 ? node.children.flatMap(findLeaves) : [node];

/** A citation stands for itself as an insertion in brackets, so that it is left out with the space before it. */
function rawTextOf(leaf: Nodes): string {
  if (isTextual(leaf)) return leaf.value;
  return { footnoteReference: '[^]', break: '\n' }[leaf.type as string] ?? '';
}

const isTextual = (node: Nodes): node is Text | InlineCode => node.type === 'text' || node.type === 'inlineCode';

const originOf = (node: Nodes, offset: number, end: number): Origin | null =>
  isTextual(node) ? { node, offset, end } : null;
