import type { FootnoteReference, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';

export interface FoundCitation {
  /** The key between `[^` and `]`, as the author wrote it. */
  key: string;
  node: FootnoteReference;
}

/** Every `[^key]` below a node, in order: citations of sources and references to ordinary notes alike. */
export function findCitations(node: Nodes): FoundCitation[] {
  const citations: FoundCitation[] = [];
  visit(node, 'footnoteReference', (reference) => {
    citations.push({ key: reference.label ?? reference.identifier, node: reference });
  });
  return citations;
}

/** The keys of the ordinary footnotes whose text stands in the body. */
export const findNoteKeys = (tree: Root): string[] =>
  tree.children.flatMap((node) => (node.type === 'footnoteDefinition' ? [node.label ?? node.identifier] : []));
