import type { Nodes, Root } from 'mdast';
import type { PassageNode } from '#domain/passage-mark.ts';
import { walk } from '#domain/walk.ts';

/** Where the marks of a passage are needed: only where other words of the same block stand next to it. */
export interface PassageEdges {
  begins: boolean;
  ends: boolean;
  /** The words before it are those of another passage. */
  joins: boolean;
}

interface Leaf {
  hasWords: boolean;
  passages: PassageNode[];
}

/**
 * Says for each passage of a tree whether words of its block stand before it (`begins`), whether these belong to another
 * passage (`joins`), and whether words that belong to no passage follow it (`ends`): at the edge of a block, or where the
 * next passage begins, no mark is needed.
 */
export function findPassageEdges(tree: Root): ReadonlyMap<PassageNode, PassageEdges> {
  const edges = new Map<PassageNode, PassageEdges>();
  walk<Nodes>(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    const leaves = listLeaves(node, []);
    for (const passage of new Set(leaves.flatMap(({ passages }) => passages))) {
      const isIn = ({ passages }: Leaf): boolean => passages.includes(passage);
      const first = leaves.findIndex(isIn);
      const last = leaves.findLastIndex(isIn);
      const next = leaves.slice(last + 1).find(({ hasWords }) => hasWords);
      const before = passage.first ? leaves.slice(0, first).findLast(({ hasWords }) => hasWords) : undefined;
      edges.set(passage, {
        begins: before !== undefined,
        joins: before !== undefined && before.passages.length > 0,
        ends: passage.last && next?.passages.length === 0,
      });
    }
  });
  return edges;
}

function listLeaves(node: Nodes | PassageNode, passages: PassageNode[]): Leaf[] {
  if ('children' in node) {
    const inside = node.type === 'passage' ? [...passages, node] : passages;
    return node.children.flatMap((child) => listLeaves(child as Nodes, inside));
  }
  return [{ hasWords: 'value' in node && /[\p{L}\p{N}]/u.test(node.value), passages }];
}
