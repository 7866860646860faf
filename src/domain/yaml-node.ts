import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type Pair } from 'yaml';

export type Path = readonly (string | number)[];

/** From where to where in the text, in UTF-16 units, the end exclusive. */
export type Range = readonly [start: number, end: number];

/** The node at a path; keys are compared as text, since data has only such keys. */
export function findNode(document: Document, path: Path): Node | null {
  let node: Node | null = document.contents;
  for (const part of path) {
    const parent = resolve(document, node);
    if (isSeq<Node>(parent)) node = parent.items[Number(part)] ?? null;
    else if (isMap(parent)) node = (pairOf(parent.items, part)?.value ?? null) as Node | null;
    else return null;
  }
  return node;
}

/** The key and the value at a path that ends in a key. */
export function findPair(document: Document, path: Path): Pair<Node, Node | null> | null {
  const key = path.at(-1);
  const parent = resolve(document, findNode(document, path.slice(0, -1)));
  return key !== undefined && isMap(parent) ? pairOf(parent.items, key) : null;
}

const resolve = (document: Document, node: Node | null): Node | null =>
  isAlias(node) ? (node.resolve(document) ?? null) : node;

const pairOf = (pairs: readonly Pair[], key: string | number): Pair<Node, Node | null> | null =>
  (pairs.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key)) ?? null) as Pair<
    Node,
    Node | null
  > | null;

/** Where a node stands; of a block of text (`>-`, `|`), where its words begin. `null` for a value left empty. */
export function rangeOf(node: Node | null | undefined, text: string): Range | null {
  if (!node?.range) return null;
  let [start, end] = node.range as readonly [number, number, number];
  if (isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL')) {
    const below = text.indexOf('\n', start);
    if (below >= 0 && below < end) start = below + text.slice(below, end).search(/\S|$/);
  }
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return end > start ? [start, end] : null;
}
