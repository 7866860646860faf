import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** The running text of some nodes, a line each, for reading and for finding names in it. */
export const textOf = (nodes: readonly RootContent[]): string => nodes.map((node) => toString(node)).join('\n');
