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
  blocks: readonly TextBlock[];
  /** Where a character comes from; `null` for what stands in no node's value: line breaks and the space between blocks. */
  originAt(at: number): Origin | null;
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

class IndexedText implements TextIndex {
  readonly text: string;
  readonly blocks: readonly IndexedBlock[];

  constructor(blocks: readonly IndexedBlock[]) {
    this.text = blocks.map(({ text }) => text).join(' ');
    this.blocks = blocks;
  }

  originAt(at: number): Origin | null {
    return this.blocks.find(({ end }) => at < end)?.originAt(at) ?? null;
  }
}

/** Where the characters of a block come from. */
interface Trace {
  normalised: NormalisedText;
  /** The leaves, and where the value of each begins and ends in the text before it is normalised. */
  leaves: (Leaf & { from: number; to: number })[];
}

class IndexedBlock implements TextBlock {
  readonly node: Parents;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly #pieces: readonly { leaf: Nodes; raw: string }[];

  constructor(node: Parents, start: number) {
    this.node = node;
    this.#pieces = findLeaves(node).map((leaf) => ({ leaf, raw: rawTextOf(leaf) }));
    this.text = this.#normalise().text;
    this.start = start;
    this.end = start + this.text.length;
  }

  get leaves(): Leaf[] {
    return this.#trace().leaves;
  }

  originAt(at: number): Origin | null {
    const { normalised, leaves } = this.#trace();
    const leaf = leaves.find(({ start, end }) => at >= start && at < end);
    if (!leaf) return null;
    const [offset = 0, end = 0] = [normalised.offsets[at - this.start], normalised.ends[at - this.start]];
    return originOf(leaf.node, offset - leaf.from, Math.min(end, leaf.to) - leaf.from);
  }

  #normalise(): NormalisedText {
    return normaliseText(this.#pieces.map(({ raw }) => raw).join(''));
  }

  /** Found out when it is asked for, since most bodies are only searched, and kept for one block: it is large. */
  static #last: { block: IndexedBlock; trace: Trace } | undefined;

  #trace(): Trace {
    if (IndexedBlock.#last?.block === this) return IndexedBlock.#last.trace;
    const normalised = this.#normalise();
    const leaves: Trace['leaves'] = [];
    let [unit, from] = [0, 0];
    for (const { leaf, raw } of this.#pieces) {
      const start = this.start + unit;
      const to = from + raw.length;
      while (unit < this.text.length && (normalised.offsets[unit] ?? 0) < to) unit += 1;
      leaves.push({ node: leaf, start, end: this.start + unit, from, to });
      from = to;
    }
    IndexedBlock.#last = { block: this, trace: { normalised, leaves } };
    return IndexedBlock.#last.trace;
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
