import type { BlockContent, List, Root, RootContent, Table } from 'mdast';
import { refuseLongText, type Arrival } from './arrival.ts';
import { paragraphNode, plainText, rootOf } from './inline-text.ts';
import { Notices } from './notice.ts';
import { keepVisibleText } from './visible-text.ts';

const ITEM = /^\s{0,3}(?:[-*•–]|\d{1,3}[.)])\s+(?=\S)/u;
const UNDERLINE = /^\s*(?:={3,}|-{3,}|\*{3,}|_{3,})\s*$/;

/** Reads plain text: blocks parted by empty lines, wrapped or not, with lists, quotations set in, and headings on lines of their own. */
export function parsePlainText(text: string): Arrival {
  refuseLongText(text);
  const notices = new Notices();
  const blocks = splitIntoBlocks(keepVisibleText(text, notices));
  return { tree: readBlocks(blocks), head: {}, notices: notices.list() };
}

/** Blocks are parted by empty lines; in a text without any, each long line is a block. */
function splitIntoBlocks(text: string): string[][] {
  const lines = text
    .replace(/\t/g, '\u0009')
    .split('\n')
    .map((line) => line.trimEnd());
  const filled = lines.filter((line) => line.trim() !== '');
  const hasEmpty = lines
    .slice(lines.findIndex((line) => line.trim() !== ''))
    .some((line, at, all) => line.trim() === '' && at < all.length - 1);
  const average = filled.reduce((sum, line) => sum + line.length, 0) / Math.max(1, filled.length);
  if (!hasEmpty && average > 100) return filled.map((line) => [line]);
  const blocks: string[][] = [[]];
  for (const line of lines)
    if (line.trim() === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  const kept = blocks.filter((block) => block.length > 0);
  const head = kept.findIndex((block) => block.join(' ').length > MOST_HEAD_LETTERS);
  return kept.flatMap((block, at) =>
    at < head && isHeadBlock(block)
      ? block.map((line) => [line])
      : isListOfEntries(block)
        ? block.map((line) => [line])
        : splitAtIndents(block),
  );
}

/** Title, byline, date and serial often stand on lines of one block, before the first paragraph. */
const MOST_HEAD_LETTERS = 220;

const isHeadBlock = (lines: readonly string[]): boolean =>
  lines.length <= 4 && lines.every((line) => line.trim().length <= 70 && !ITEM.test(line) && !UNDERLINE.test(line));

/** Notes and works, each on a line of its own. */
const isListOfEntries = (lines: readonly string[]): boolean =>
  lines.length >= 2 &&
  (lines.every((line) => /^\s*(?:\[\d{1,3}\]|[⁰¹²³⁴-⁹]+)\s*\S/.test(line)) ||
    lines.every((line) => line.length > 40 && /^\p{Lu}/u.test(line) && /[.)”"]$/.test(line)));

/** Wrapped paragraphs that begin with an indented line, without empty lines between them. */
function splitAtIndents(lines: string[]): string[][] {
  const isIndented = (line: string): boolean => /^(?:\s{2,}|\t)\S/.test(line);
  const indented = lines.filter(isIndented).length;
  if (lines.length < 3 || indented < 2 || indented > lines.length / 2 || lines.some((line) => ITEM.test(line)))
    return [lines];
  const parts: string[][] = [];
  for (const line of lines)
    if (parts.length === 0 || isIndented(line)) parts.push([line]);
    else parts.at(-1)?.push(line);
  return parts;
}

function readBlocks(blocks: string[][]): Root {
  const usual = blocks.filter((lines) => !lines.every((line) => /^\s/.test(line))).length;
  const first = blocks.findIndex((lines) => lines.join(' ').length > MOST_HEAD_LETTERS);
  const nodes = blocks.flatMap((lines, at) => readBlock(lines, at, usual > 0 && at > first));
  return rootOf(joinLists(findHeadingLines(nodes)));
}

function readBlock(lines: string[], at: number, canBeSetIn: boolean): RootContent[] {
  const [first = '', second] = lines;
  if (lines.every((line) => UNDERLINE.test(line))) return [];
  if (second !== undefined && UNDERLINE.test(second) && lines.length >= 2) {
    const rest = lines.slice(2);
    return [
      headingNode(first, /=/.test(second) && at === 0 ? 1 : 2),
      ...(rest.length > 0 ? readBlock(rest, at, canBeSetIn) : []),
    ];
  }
  const marked = /^(#{1,6})\s+(.+?)\s*#*$/.exec(first);
  if (marked && lines.length === 1) return [headingNode(marked[2] ?? '', marked[1]?.length ?? 2)];
  if (lines.length >= 2 && isTable(lines)) return [readTable(lines)];
  if (lines.every((line) => /^\s*>/.test(line))) return [quoteNode(lines.map((line) => line.replace(/^\s*>+\s?/, '')))];
  if (canBeSetIn && at > 0 && lines.every((line) => /^(?:\s{4,}|\t)/.test(line)) && !ITEM.test(first))
    return [quoteNode(lines)];
  if (ITEM.test(first) && (lines.filter((line) => ITEM.test(line)).length > 1 || /^\s*(?:[-*•]|\d+[.)])\s/.test(first)))
    return readList(lines);
  return [paragraphNode(joinLines(lines))];
}

/** A short line without a full stop, with a paragraph below, is a heading; before the first paragraph only if it has a number. */
function findHeadingLines(nodes: RootContent[]): RootContent[] {
  const isLong = (node: RootContent | undefined): boolean =>
    node?.type === 'paragraph' && plainText([node]).split(/\s+/).length > 15;
  const first = nodes.findIndex(isLong);
  return nodes.map((node, at) => {
    const words = plainText([node]);
    const number = node.type === 'list' && node.ordered && node.children.length === 1 ? `${node.start ?? 1}. ` : '';
    const isShort =
      words.split(/\s+/).length <= 9 &&
      words.length <= 80 &&
      !/[.,;:!”"’)]$/u.test(words) &&
      /^[\p{Lu}\d]/u.test(words);
    const isPlaced =
      isLong(nodes[at + 1]) && (number !== '' ? at > 0 : node.type === 'paragraph' && at > first && first >= 0);
    return isShort && isPlaced ? headingNode(number + words, 2) : node;
  });
}

const joinLines = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .join(' ')
    .replace(/\s+/g, ' ');

const headingNode = (words: string, depth: number): RootContent => ({
  type: 'heading',
  depth: Math.min(6, Math.max(1, depth)) as 1 | 2 | 3 | 4 | 5 | 6,
  children: [{ type: 'text', value: words.trim() }],
});

const quoteNode = (lines: readonly string[]): RootContent => ({
  type: 'blockquote',
  children: [paragraphNode(joinLines(lines)) as BlockContent],
});

/** Items begin with a sign or a number; a paragraph may lead up to them in the same block. */
function readList(lines: string[]): RootContent[] {
  const start = lines.findIndex((line) => ITEM.test(line));
  const items: string[][] = [];
  for (const line of lines.slice(start))
    if (ITEM.test(line)) items.push([line.replace(ITEM, '')]);
    else items.at(-1)?.push(line);
  const number = /^\s*(\d+)/.exec(lines[start] ?? '')?.[1];
  const list: List = {
    type: 'list',
    ordered: number !== undefined,
    start: number === undefined ? null : Number(number),
    spread: false,
    children: items.map((item) => ({
      type: 'listItem',
      spread: false,
      children: [paragraphNode(joinLines(item)) as BlockContent],
    })),
  };
  return [...(start > 0 ? [paragraphNode(joinLines(lines.slice(0, start)))] : []), list];
}

/** Items with empty lines between them are one list. */
const joinLists = (nodes: RootContent[]): RootContent[] =>
  nodes.reduce<RootContent[]>((joined, node) => {
    const last = joined.at(-1);
    const continues = node.type === 'list' && last?.type === 'list' && node.ordered === last.ordered;
    if (continues && (!node.ordered || (last.start ?? 1) + last.children.length === node.start))
      last.children.push(...node.children);
    else joined.push(node);
    return joined;
  }, []);

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/\s*\|\s*|\t+/);

function isTable(lines: readonly string[]): boolean {
  const widths = lines.map((line) => (/[|\t]/.test(line.trim()) ? cellsOf(line).length : 0));
  return (widths[0] ?? 0) >= 2 && widths.every((width) => width === widths[0]);
}

const readTable = (lines: readonly string[]): Table => ({
  type: 'table',
  children: lines
    .filter((line) => !/^[\s|:+-]+$/.test(line))
    .map((line) => ({
      type: 'tableRow',
      children: cellsOf(line).map((cell) => ({ type: 'tableCell', children: [{ type: 'text', value: cell.trim() }] })),
    })),
});
