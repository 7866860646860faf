import type { Yaml } from 'mdast';

/** A file's two parts: the keys between its fences of three hyphens, and the text below. */
export interface SplitFile {
  frontmatter: string;
  /** The line on which the frontmatter's text begins. */
  frontmatterLine: number;
  /** The frontmatter as a node of the tree; `null` where the file has none. */
  node: Yaml | null;
  /** Where the body begins in the file. */
  bodyOffset: number;
  bodyLine: number;
}

const OPENING = /^---[ \t]*(?:\n|$)/;
const CLOSING = /^---[ \t]*$/gm;

/** Finds the frontmatter as remark-frontmatter does: fences alone on their lines, the first on the first line of the file. */
export function splitFrontmatter(source: string): SplitFile {
  const opening = OPENING.exec(source)?.[0];
  const none = { frontmatter: '', frontmatterLine: 1, node: null, bodyOffset: 0, bodyLine: 1 };
  if (opening === undefined) return none;
  CLOSING.lastIndex = opening.length;
  const closing = CLOSING.exec(source);
  if (!closing) return none;
  const end = closing.index + closing[0].length;
  const frontmatter = source.slice(opening.length, closing.index);
  const line = 2 + countLines(frontmatter);
  const node: Yaml = {
    type: 'yaml',
    value: frontmatter.replace(/\n$/, ''),
    position: {
      start: { line: 1, column: 1, offset: 0 },
      end: { line, column: closing[0].length + 1, offset: end },
    },
  };
  const bodyOffset = Math.min(end + 1, source.length);
  return { frontmatter: node.value, frontmatterLine: 2, node, bodyOffset, bodyLine: line + (bodyOffset > end ? 1 : 0) };
}

const countLines = (text: string): number => text.split('\n').length - 1;
