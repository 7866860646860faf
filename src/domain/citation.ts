import type { FootnoteReference, Nodes, Root, RootContent } from 'mdast';
import { walk } from './walk.ts';

export interface FoundCitation {
  /** The key between `[^` and `]`, as the author wrote it. */
  key: string;
  node: FootnoteReference;
}

/** Every `[^key]` below a node, in order: citations of sources and references to ordinary notes alike. */
export function findCitations(node: Nodes): FoundCitation[] {
  const citations: FoundCitation[] = [];
  walk(node, (reference) => {
    if (reference.type !== 'footnoteReference') return;
    citations.push({ key: reference.label ?? reference.identifier, node: reference });
  });
  return citations;
}

/** The keys of the ordinary footnotes whose text stands in the body. */
export const findNoteKeys = (tree: Root): string[] =>
  tree.children.flatMap((node) => (node.type === 'footnoteDefinition' ? [node.label ?? node.identifier] : []));

const keysByPart = new WeakMap<readonly RootContent[], readonly string[]>();

/** The keys that a part of a text cites, in order; looked for once, since every list of sources asks. */
export function findCitedKeys(part: readonly RootContent[]): readonly string[] {
  const known = keysByPart.get(part) ?? part.flatMap((node) => findCitations(node).map(({ key }) => key));
  keysByPart.set(part, known);
  return known;
}
