import type { Nodes, Root } from 'mdast';
import { splitFrontmatter } from './frontmatter.ts';
import type { Location } from './location.ts';
import { explainMdxMistake, type MdxMistake } from './mdx-mistake.ts';
import { parseMarkdown } from './markdown.ts';

/** A Markdown or MDX file as parsed: its frontmatter's text and the tree of its body. */
export interface ParsedFile {
  frontmatter: string;
  /** The line on which the frontmatter's text begins. */
  frontmatterLine: number;
  tree: Root;
  /** Why the body is not valid MDX, if it is not. */
  mistake: { message: string; location: Location; hint?: string } | null;
}

/** Text inside text inside text: deeper than any author goes, and shallow enough for everything that walks the tree. */
const DEEPEST = 100;

/**
 * Parses an article or an issue, once. Files that end in `.mdx` may hold components, others are plain Markdown; both
 * know GFM. Places in the tree are places in the file. A body that is not valid MDX is read as Markdown.
 */
export function parseFile(file: string, text: string): ParsedFile {
  const source = text.replace(/^\uFEFF/, '');
  const { frontmatter, frontmatterLine, node, bodyOffset, bodyLine } = splitFrontmatter(source);
  const body = source.slice(bodyOffset);
  const { tree, mistake } = parseBody(body, file.endsWith('.mdx'));
  movePlaces(tree, bodyLine - 1, bodyOffset);
  if (node) tree.children.unshift(node);
  return {
    frontmatter,
    frontmatterLine,
    tree,
    mistake: mistake && {
      message: mistake.message,
      location: { file, line: mistake.line + bodyLine - 1, column: mistake.column },
      ...(mistake.hint === undefined ? {} : { hint: mistake.hint }),
    },
  };
}

function parseBody(body: string, isMdx: boolean): { tree: Root; mistake: MdxMistake | null } {
  const first = tryToParse(body, isMdx);
  if (first.tree || !isMdx) return { tree: first.tree ?? emptyTree(), mistake: first.mistake };
  return { tree: tryToParse(body, false).tree ?? emptyTree(), mistake: first.mistake };
}

const emptyTree = (): Root => ({ type: 'root', children: [] });

function tryToParse(body: string, isMdx: boolean): { tree: Root | null; mistake: MdxMistake | null } {
  try {
    const tree = parseMarkdown(body, isMdx);
    const deep = findDeepNode(tree);
    if (!deep) return { tree, mistake: null };
    return { tree: null, mistake: { ...TOO_DEEP, ...(deep.position?.start ?? { line: 1, column: 1 }) } };
  } catch (error) {
    return { tree: null, mistake: error instanceof RangeError ? TOO_DEEP : explainMdxMistake(error, body) };
  }
}

const TOO_DEEP: MdxMistake = {
  message: 'Too much stands inside one another here: quotations in quotations, or lists in lists.',
  line: 1,
  column: 1,
};

/** The first node that stands too deep; what is deeper still is not looked at. */
function findDeepNode(node: Nodes, depth = 0): Nodes | null {
  if (depth > DEEPEST) return node;
  if (!('children' in node)) return null;
  for (const child of node.children) {
    const found = findDeepNode(child, depth + 1);
    if (found) return found;
  }
  return null;
}

/** The body is parsed alone; this makes its places those of the whole file. */
function movePlaces(node: Nodes, lines: number, characters: number): void {
  for (const point of [node.position?.start, node.position?.end]) {
    if (!point) continue;
    point.line += lines;
    if (point.offset !== undefined) point.offset += characters;
  }
  if ('attributes' in node && Array.isArray(node.attributes))
    for (const attribute of node.attributes) movePlaces(attribute as never, lines, characters);
  if ('children' in node) for (const child of node.children) movePlaces(child, lines, characters);
}
