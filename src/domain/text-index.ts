import type { InlineCode, Nodes, Parents, Root, Text } from 'mdast';
import { normaliseText, type NormalisedText } from './normalised-text.ts';

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
  const blocks: IndexedBlock[] = [];
  for (const node of findTextBlocks(tree)) {
    const last = blocks.at(-1);
    const block = new IndexedBlock(node, last ? last.end + 1 : 0);
    if (block.text !== '') blocks.push(block);
  }
  return new IndexedText(blocks);
}

/** Where the characters come from is found out when it is asked for: most bodies are only searched. */
class IndexedText implements TextIndex {
  readonly text: string;
  readonly blocks: IndexedBlock[];
  #origins: (Origin | null)[] | undefined;

  constructor(blocks: IndexedBlock[]) {
    this.text = blocks.map(({ text }) => text).join(' ');
    this.blocks = blocks;
  }

  get origins(): (Origin | null)[] {
    this.#origins ??= this.blocks.flatMap(({ origins }, index) => (index > 0 ? [null, ...origins] : origins));
    return this.#origins;
  }
}

class IndexedBlock implements TextBlock {
  readonly node: Parents;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly #pieces: readonly { leaf: Nodes; raw: string }[];
  readonly #normalised: NormalisedText;
  #traced: { origins: (Origin | null)[]; leaves: Leaf[] } | undefined;

  constructor(node: Parents, start: number) {
    this.node = node;
    this.#pieces = findLeaves(node).map((leaf) => ({ leaf, raw: rawTextOf(leaf) }));
    this.#normalised = normaliseText(this.#pieces.map(({ raw }) => raw).join(''));
    this.text = this.#normalised.text;
    this.start = start;
    this.end = start + this.text.length;
  }

  get origins(): (Origin | null)[] {
    return this.#trace().origins;
  }

  get leaves(): Leaf[] {
    return this.#trace().leaves;
  }

  #trace(): { origins: (Origin | null)[]; leaves: Leaf[] } {
    if (this.#traced) return this.#traced;
    const { offsets, ends } = this.#normalised;
    const origins: (Origin | null)[] = [];
    const leaves: Leaf[] = [];
    let pieceStart = 0;
    for (const { leaf, raw } of this.#pieces) {
      const start = this.start + origins.length;
      const pieceEnd = pieceStart + raw.length;
      for (let unit = origins.length; unit < this.text.length && (offsets[unit] ?? 0) < pieceEnd; unit += 1)
        origins.push(
          originOf(leaf, (offsets[unit] ?? 0) - pieceStart, Math.min(ends[unit] ?? 0, pieceEnd) - pieceStart),
        );
      leaves.push({ node: leaf, start, end: this.start + origins.length });
      pieceStart = pieceEnd;
    }
    this.#traced = { origins, leaves };
    return this.#traced;
  }
}

function findTextBlocks(node: Nodes): Parents[] {
  if (!('children' in node) || node.type === 'footnoteDefinition') return [];
  return hasText(node) ? [node] : node.children.flatMap(findTextBlocks);
}

/** A component on a line of its own can hold text directly, without a paragraph. */
const hasText = (node: Parents): boolean =>
  ['paragraph', 'heading', 'tableCell'].includes(node.type) || node.children.some(({ type }) => type === 'text');

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
