import type { Nodes, Root } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { mdxjs } from 'micromark-extension-mdxjs';
import type { Extension } from 'micromark-util-types';
import { markdownToMdast, mdxToMdast } from 'satteri';

interface Feature {
  /** Without this in it, a text gives the same tree with and without the feature. */
  trace: RegExp;
  micromark: NonNullable<Options['extensions']>[number];
  mdast: NonNullable<Options['mdastExtensions']>[number];
}

/** GFM, part by part: one part alone, addresses without brackets, costs as much time as all of CommonMark. */
const GFM: readonly Feature[] = [
  { trace: /www|http|@|&/i, micromark: gfmAutolinkLiteral(), mdast: gfmAutolinkLiteralFromMarkdown() },
  { trace: /\[\^/, micromark: gfmFootnote(), mdast: gfmFootnoteFromMarkdown() },
  { trace: /~/, micromark: gfmStrikethrough(), mdast: gfmStrikethroughFromMarkdown() },
  { trace: /-/, micromark: gfmTable(), mdast: gfmTableFromMarkdown() },
  { trace: /\[[\sx]\]/i, micromark: gfmTaskListItem(), mdast: gfmTaskListItemFromMarkdown() },
];
const MDX = { micromark: mdxjs(), mdast: mdxFromMarkdown() };

/**
 * What the fast parser reads differently, or not at all: tags, programs, code, escapes, tick boxes, addresses without brackets, keys of
 * notes with odd characters, notes within links. Texts without any of these give the same tree by both parsers.
 */
const UNUSUAL =
  /[<{}\\\t\0\r]|\[[ x]\]|(?<!\[[^[\]\n]*\]\()https?:|www\.|@|\[\^(?![\p{L}\p{N}]+(?:[._-][\p{L}\p{N}]+)*\])|\[[^\]]*\[\^| {4}\[\^|\*_|_\*|```|~~~|&\S*;|^(?:import|export)/imu;
const FAST = { features: { frontmatter: false } };

/**
 * Parses Markdown with GFM, and with MDX if asked, into the tree that remark gives. Throws what the MDX parser throws.
 *
 * GFM takes `[^key]` for a citation only where the key is defined. Authors do not define their sources' keys in the
 * body, so every key that stands in the text counts as defined.
 */
export function parseMarkdown(body: string, isMdx: boolean): Root {
  const keys = [...new Set(Array.from(body.matchAll(/\[\^([^\]\s]+)\]/g), ([, key = '']) => key))];
  return UNUSUAL.test(body) ? parseByRemark(body, isMdx, keys) : parseFast(body, isMdx, keys);
}

/** The parser of remark, which also says what is wrong with a text. */
export function parseByRemark(body: string, isMdx: boolean, keys: readonly string[]): Root {
  const features = [...GFM.filter(({ trace }) => trace.test(body)), ...(isMdx ? [MDX] : [])];
  const names = keys.map((key) => key.toLowerCase().toUpperCase());
  return fromMarkdown(body, {
    extensions: [...(names.length > 0 ? [defineNotes(names)] : []), ...features.map(({ micromark }) => micromark)],
    mdastExtensions: features.map(({ mdast }) => mdast),
  });
}

/** A parser six times as fast, for texts without anything unusual. The keys are defined below the text. */
function parseFast(body: string, isMdx: boolean, keys: readonly string[]): Root {
  const source = [body, ...keys.map((key) => `[^${key}]: x`)].join('\n\n');
  const tree = (isMdx ? mdxToMdast(source, FAST) : markdownToMdast(source, FAST)) as Root;
  const children = tree.children.filter(({ position }) => (position?.start.offset ?? 0) < body.length);
  return { type: 'root', children: children.map(toPlainNode) };
}

/** The fast parser makes the children of a node when they are asked for; this asks for all. */
function toPlainNode<T extends Nodes>(node: T): T {
  return 'children' in node ? { ...node, children: (node.children as Nodes[]).map(toPlainNode) } : { ...node };
}

/** Tells the footnote extension, at the start of the text, which keys are defined; it reads nothing itself. */
const defineNotes = (keys: string[]): Extension => ({
  document: {
    null: {
      name: 'defineNotes',
      tokenize(_effects, _ok, nok) {
        this.parser.gfmFootnotes = [...new Set([...(this.parser.gfmFootnotes ?? []), ...keys])];
        return nok;
      },
    },
  },
});
