import type { Delete, Emphasis, InlineCode, Link, LinkReference, Nodes, PhrasingContent, Strong, Text } from 'mdast';
import type { Range } from './passage.ts';
import type { Leaf, TextIndex } from './text-index.ts';

/** A piece of a passage, and the claims whose words it is. */
export interface Layer extends Range {
  claims: string[];
}

/** What can be cut in two without a change of meaning. */
type Ancestor = Emphasis | Strong | Delete | Link | LinkReference;

/** A node without children or one that is not to be cut, with what it stands in and the layers that lie over it. */
export interface Item {
  node: PhrasingContent;
  ancestors: Ancestor[];
  layers: Layer[];
}

interface Context {
  index: Pick<TextIndex, 'originAt'>;
  leavesByNode: ReadonlyMap<Nodes, Leaf>;
  /** Puts items together again, each layer in a node of its own. */
  nest: (items: Item[]) => PhrasingContent[];
}

/** Takes phrasing content apart, text wherever a layer begins or ends. Layers keep their order. */
export function cutIntoItems(
  children: readonly PhrasingContent[],
  layers: readonly Layer[],
  context: Context,
  ancestors: Ancestor[] = [],
): Item[] {
  return children.flatMap((node) => {
    if (isAncestor(node)) return cutIntoItems(node.children, layers, context, [...ancestors, node]);
    if (isTextual(node)) return cutText(node, layers, context).map((piece) => ({ ...piece, ancestors }));
    return [{ ...wrap(node, layers, context), ancestors }];
  });
}

const isAncestor = (node: PhrasingContent): node is Ancestor =>
  ['emphasis', 'strong', 'delete', 'link', 'linkReference'].includes(node.type) &&
  'children' in node &&
  node.children.length > 0;

const isTextual = (node: PhrasingContent): node is Text | InlineCode =>
  node.type === 'text' || node.type === 'inlineCode';

type Piece = Omit<Item, 'ancestors'>;

function cutText(node: Text | InlineCode, layers: readonly Layer[], context: Context): Piece[] {
  const ranges = layers.flatMap((layer) => {
    const range = rangeInValue(node, layer, context);
    return range ? [{ ...range, layer }] : [];
  });
  if (ranges.length === 0) return [{ node, layers: [] }];

  const ends = ranges.flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, ...ends, node.value.length])].sort((a, b) => a - b);
  const { position, ...rest } = node;
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i] ?? 0;
    const over = ranges.filter((range) => range.start <= start && range.end >= end);
    return { node: { ...rest, value: node.value.slice(start, end) }, layers: over.map(({ layer }) => layer) };
  });
}

/** Which characters of the node are the layer’s. What the index leaves out belongs to it only between its words. */
function rangeInValue(node: Text | InlineCode, layer: Layer, { index, leavesByNode }: Context): Range | null {
  const leaf = leavesByNode.get(node);
  if (!leaf || layer.start >= leaf.end || layer.end <= leaf.start) {
    return leaf && isInside(leaf, layer) ? { start: 0, end: node.value.length } : null;
  }
  return {
    start: layer.start < leaf.start ? 0 : (index.originAt(layer.start)?.offset ?? 0),
    end: layer.end > leaf.end ? node.value.length : (index.originAt(layer.end - 1)?.end ?? 0),
  };
}

/** A node that is not to be cut: layers that cover all of it lie outside, others inside. */
function wrap(node: PhrasingContent, layers: readonly Layer[], context: Context): Piece {
  const leaves = findLeaves(node, context);
  const range = { start: leaves[0]?.start ?? 0, end: leaves.at(-1)?.end ?? 0 };
  const outside = layers.filter((layer) => isInside(range, layer));
  if (!('children' in node)) return { node, layers: outside };
  const inside = layers.filter((layer) => !outside.includes(layer));
  const children = context.nest(cutIntoItems(node.children as PhrasingContent[], inside, context));
  return { node: { ...node, children } as PhrasingContent, layers: outside };
}

const findLeaves = (node: Nodes, { leavesByNode }: Pick<Context, 'leavesByNode'>): Leaf[] =>
  'children' in node && node.children.length > 0
    ? node.children.flatMap((child) => findLeaves(child, { leavesByNode }))
    : [leavesByNode.get(node)].filter((leaf) => leaf !== undefined);

/** A node that gives no text, such as a citation, is inside only if words of the layer stand on both its sides. */
const isInside = (node: Range, layer: Range): boolean =>
  node.start === node.end
    ? layer.start < node.start && node.start < layer.end
    : layer.start <= node.start && node.end <= layer.end;
