import type { Nodes, Paragraph, Parent, PhrasingContent, Root } from 'mdast';
import { cutIntoItems, type Item, type Layer } from './passage-cut.ts';
import type { Passage, Range } from './passage.ts';
import { buildTextIndex } from './text-index.ts';
import { copyTree, walk } from './walk.ts';

/** The words of one or more claims, or a part of them, in the body of an article. */
export interface PassageNode extends Parent {
  type: 'passage';
  claims: string[];
  /** Whether the words begin here, and whether they end here: a passage can be cut into several nodes. */
  first: boolean;
  last: boolean;
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    passage: PassageNode;
  }
  interface RootContentMap {
    passage: PassageNode;
  }
}

/**
 * Gives a copy of the tree in which the words of each passage stand in `passage` nodes. Passages refer to the text
 * index of this tree. A passage node is never inside emphasis or a link: these are cut where need be; components are
 * not, they get a node inside. Of overlapping passages the longer is the outer one, and the other is cut. Claims on the
 * very same words share their nodes. A citation after the last word stays outside.
 */
export function markPassages(tree: Root, passages: readonly { id: string; passage: Passage }[]): Root {
  const marked = copyTree(tree);
  const index = buildTextIndex(marked);
  const layers = buildLayers(passages);
  for (const { node, start, end, leaves } of index.blocks) {
    const here = layers.filter((layer) => layer.start < end && layer.end > start);
    if (here.length === 0) continue;
    const leavesByNode = new Map(leaves.map((leaf) => [leaf.node, leaf]));
    const paragraph = node as Paragraph;
    paragraph.children = nest(cutIntoItems(paragraph.children, here, { index, leavesByNode, nest }));
  }
  setEnds(marked);
  return marked;
}

/** One layer a piece; the longest first, for they are the outer ones. */
function buildLayers(passages: readonly { id: string; passage: Passage }[]): Layer[] {
  const layersByWords = new Map<string, Layer[]>();
  for (const { id, passage } of passages) {
    const words = passage.pieces.map(({ start, end }) => `${start}-${end}`).join();
    const claims = layersByWords.get(words)?.[0]?.claims ?? [];
    if (!claims.includes(id)) claims.push(id);
    layersByWords.set(
      words,
      passage.pieces.map((piece) => ({ ...piece, claims })),
    );
  }
  const lengthOf = ({ start, end }: Range): number => end - start;
  return [...layersByWords.values()].flat().sort((a, b) => lengthOf(b) - lengthOf(a) || a.start - b.start);
}

/** Puts each run of items of one layer into a node, layer by layer, and the rest back into its emphasis and links. */
function nest(items: readonly Item[], depth = 0): PhrasingContent[] {
  return splitIntoRuns(items, ({ layers }) => layers[depth]).flatMap(({ key: layer, run }) => {
    if (!layer) return rebuild(run);
    return [{ type: 'passage', claims: layer.claims, first: false, last: false, children: nest(run, depth + 1) }];
  });
}

function rebuild(items: readonly Item[], depth = 0): PhrasingContent[] {
  return splitIntoRuns(items, ({ ancestors }) => ancestors[depth]).flatMap(({ key: ancestor, run }) => {
    if (!ancestor) return run.map(({ node }) => node);
    return [{ ...ancestor, children: rebuild(run, depth + 1) } as PhrasingContent];
  });
}

/** Parts the items wherever the next one has another key. */
function splitIntoRuns<Key>(items: readonly Item[], keyOf: (item: Item) => Key): { key: Key; run: Item[] }[] {
  const runs: { key: Key; run: Item[] }[] = [];
  for (const item of items) {
    const key = keyOf(item);
    const last = runs.at(-1);
    if (last && last.key === key) last.run.push(item);
    else runs.push({ key, run: [item] });
  }
  return runs;
}

/** The nodes of one passage share the list of its claims; the first and the last of them in the text are its ends. */
function setEnds(tree: Root): void {
  const nodesByClaims = new Map<string[], PassageNode[]>();
  walk<Nodes>(tree, (node) => {
    if (node.type !== 'passage') return;
    nodesByClaims.set(node.claims, [...(nodesByClaims.get(node.claims) ?? []), node]);
  });
  for (const nodes of nodesByClaims.values())
    for (const [i, node] of nodes.entries()) {
      node.first = i === 0;
      node.last = i === nodes.length - 1;
      node.claims = [...node.claims];
    }
}
