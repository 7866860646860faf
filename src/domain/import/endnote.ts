import type { Heading, Paragraph, Parents, Root, RootContent } from 'mdast';
import { findTextBlocks, noteNode, plainText, readInline, replaceInline, type Replacement } from './inline-text.ts';

/** A note of the text as it arrived: its own words stand in a paragraph. */
export interface Endnote {
  key: string;
  paragraph: Paragraph;
}

const HEADING = /^(?:(?:end|foot)?notes?|notes and references|endnotes and references)\s*:?$/i;
const MARKED = /^\[\^([^\]\s]+)\]:\s*/;
const NUMBERED = /^(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.)]?)\s+(?=\S)/;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Takes the notes out of a tree, and leaves a reference to each where its sign stands: notes of Markdown, and numbered
 * notes at the end of the text whose signs are `[1]`, `¹` or, where the numbers fit, a number after a word.
 */
export function takeNotes(tree: Root): Endnote[] {
  const notes = [...takeDefinitions(tree), ...takeMarked(tree)];
  const numbered = takeNumbered(tree);
  const keys = new Set([...notes, ...numbered].map(({ key }) => key));
  const numbers = new Set(numbered.map(({ key }) => key));
  for (const block of findTextBlocks(tree)) markReferences(block, keys, numbers);
  const all = [...notes, ...numbered];
  // A note inside a note has no place on a page.
  for (const { paragraph } of all) dropReferences(paragraph);
  return all;
}

function dropReferences(node: Parents): void {
  node.children = (node.children as RootContent[]).filter(({ type }) => type !== 'footnoteReference') as never;
  for (const child of node.children as RootContent[]) if ('children' in child) dropReferences(child);
}

function takeDefinitions(tree: Root): Endnote[] {
  const notes: Endnote[] = [];
  tree.children = tree.children.filter((node) => {
    if (node.type !== 'footnoteDefinition') return true;
    notes.push({ key: node.label ?? node.identifier, paragraph: joinBlocks(node.children as RootContent[]) });
    return false;
  });
  return notes;
}

const joinBlocks = (nodes: RootContent[]): Paragraph => {
  const blocks = nodes.flatMap((node) => findTextBlocks(node));
  return {
    type: 'paragraph',
    children: blocks.flatMap((block, at) => [
      ...(at > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
      ...block.children,
    ]),
  };
};

/** Paragraphs that begin with `[^key]: `. */
function takeMarked(tree: Root): Endnote[] {
  const notes: Endnote[] = [];
  const take = (node: Parents): void => {
    node.children = (node.children as RootContent[]).filter((child) => {
      if (child.type === 'paragraph') {
        const [sign, key] = MARKED.exec(readInline(child).text) ?? [];
        if (sign === undefined || key === undefined) return true;
        replaceInline(child, [{ start: 0, end: sign.length, nodes: [] }]);
        notes.push({ key, paragraph: child });
        return false;
      }
      if ('children' in child && child.type !== 'table') take(child);
      return !('children' in child) || child.children.length > 0;
    }) as never;
  };
  take(tree);
  removeEmptyEnd(tree);
  return notes;
}

/** Numbered notes below a heading that says so, or at the very end. */
function takeNumbered(tree: Root): Endnote[] {
  const at = tree.children.findLastIndex((node) => isNotesHeading(node));
  if (at < 0) return takeTrailing(tree);
  const next = tree.children.findIndex((node, index) => index > at && node.type === 'heading');
  const under = tree.children.slice(at + 1, next < 0 ? undefined : next);
  const notes = readNumbered(under);
  if (notes.length > 0 || under.length === 0) tree.children.splice(at, 1 + under.length);
  return notes;
}

const isNotesHeading = (node: RootContent): boolean =>
  (node.type === 'heading' || node.type === 'paragraph') && HEADING.test(plainText([node]));

function readNumbered(nodes: readonly RootContent[]): Endnote[] {
  const notes: Endnote[] = [];
  for (const node of nodes) {
    if (node.type === 'list') {
      notes.push(
        ...node.children.map((item, i) => ({
          key: String((node.start ?? 1) + i),
          paragraph: joinBlocks(item.children as RootContent[]),
        })),
      );
      continue;
    }
    if (node.type !== 'paragraph') continue;
    const match = NUMBERED.exec(
      readInline(node).text.replace(/[⁰¹²³⁴-⁹]+/g, (digits) => `${fromSuperscript(digits)} `),
    );
    const number = match?.[1] ?? match?.[2] ?? match?.[3];
    if (number !== undefined) {
      const sign = /^[^\p{L}“"‘«]*?(?=[\p{L}“"‘«])/u.exec(readInline(node).text)?.[0] ?? '';
      replaceInline(node, [{ start: 0, end: sign.length, nodes: [] }]);
      notes.push({ key: number, paragraph: node });
    } else notes.at(-1)?.paragraph.children.push({ type: 'text', value: ' ' }, ...node.children);
  }
  return notes;
}

/** Notes without a heading: the last paragraphs, all numbered `[1]`, `1.` or `¹`, or a numbered list to which signs in the text lead. */
function takeTrailing(tree: Root): Endnote[] {
  const rest = tree.children.slice(0, -1);
  const last = tree.children.at(-1);
  if (last?.type === 'list' && last.ordered && hasSigns(rest, last.children.length)) {
    tree.children.pop();
    return readNumbered([last]);
  }
  const isNote = (node: RootContent): boolean =>
    node.type === 'paragraph' && /^(?:\[\d{1,3}\]|[⁰¹²³⁴-⁹]+)\s*\S/.test(readInline(node).text);
  const start = tree.children.findLastIndex((node) => !isNote(node)) + 1;
  if (start === 0 || start >= tree.children.length) return [];
  return readNumbered(tree.children.splice(start));
}

const hasSigns = (nodes: readonly RootContent[], count: number): boolean =>
  nodes.some((node) => new RegExp(`\\[${count}\\]|${toSuperscript(count)}`).test(plainText([node])));

function removeEmptyEnd(tree: Root): void {
  while (tree.children.length > 0 && isNotesHeading(tree.children.at(-1) as Heading)) tree.children.pop();
}

function markReferences(block: Parents, keys: ReadonlySet<string>, numbers: ReadonlySet<string>): void {
  const { text } = readInline(block);
  const replacements: Replacement[] = [];
  const signs =
    /\[\^([^\]\s]+)\]|\s?\[(\d{1,3}(?:\s*[,–-]\s*\d{1,3})*)\]|([⁰¹²³⁴-⁹]+)|(?<=[\p{L}”"’»)][.,;:]?|[.,;:][”"’»)])(\d{1,3})(?=\s|$|[.,;])/gu;
  for (const match of text.matchAll(signs)) {
    const [sign, marked, bracketed, superscript, bare] = match;
    const found =
      marked !== undefined
        ? [marked].filter((key) => keys.has(key))
        : bracketed !== undefined
          ? expand(bracketed).filter((key) => numbers.has(key))
          : [superscript === undefined ? (bare ?? '') : fromSuperscript(superscript)].filter((key) => numbers.has(key));
    const isStray = marked !== undefined && found.length === 0;
    if (found.length > 0 || isStray)
      replacements.push({ start: match.index, end: match.index + sign.length, nodes: found.map(noteNode) });
  }
  replaceInline(block, replacements);
}

/** `1, 3–5` in single numbers. */
const expand = (numbers: string): string[] =>
  numbers.split(',').flatMap((part) => {
    const [from = 0, to = from] = part.split(/[–-]/).map(Number);
    return to - from > 20 ? [] : Array.from({ length: Math.max(1, to - from + 1) }, (_, i) => String(from + i));
  });

const fromSuperscript = (digits: string): string => Array.from(digits, (digit) => SUPERSCRIPTS.indexOf(digit)).join('');
const toSuperscript = (number: number): string =>
  Array.from(String(number), (digit) => SUPERSCRIPTS.charAt(Number(digit))).join('');
