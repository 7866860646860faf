import type { Node } from 'unist';
import type { Location } from './location.ts';

/** Where a node of a body stands in its file; of a node without a place, the nearest of the others given. */
export function locationOfNode(file: string, ...nodes: readonly Pick<Node, 'position'>[]): Location {
  const position = nodes.find((node) => node.position)?.position;
  if (!position) return { file, line: 1, column: 1 };
  const { start, end } = position;
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
