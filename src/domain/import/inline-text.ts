import type { Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';

/** A paragraph, heading or table cell: what holds running text. */
export type TextBlock = Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' }>;

/** The running text of a block. Breaks are spaces; notes give no text, and stand in `notes` with the place where they are. */
export interface InlineText {
  text: string;
  notes: { key: string; at: number }[];
  /** Stretches set in italics, which mark titles. */
  italics: { start: number; end: number }[];
  links: { url: string; start: number; end: number }[];
}

/** Every block of running text below a node, in order; footnotes are left out. */
export function findTextBlocks(node: Nodes): TextBlock[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') return [node];
  if (!('children' in node) || node.type === 'footnoteDefinition') return [];
  return node.children.flatMap((child) => findTextBlocks(child));
}

export function readInline(block: Parents): InlineText {
  const inline: InlineText = { text: '', notes: [], italics: [], links: [] };
  addInline(block, inline);
  return inline;
}

function addInline(node: Nodes, inline: InlineText): void {
  const start = inline.text.length;
  if (node.type === 'text' || node.type === 'inlineCode') inline.text += node.value;
  else if (node.type === 'break') inline.text += ' ';
  else if (node.type === 'footnoteReference') inline.notes.push({ key: node.label ?? node.identifier, at: start });
  else if ('children' in node) {
    for (const child of node.children) addInline(child, inline);
    const range = { start, end: inline.text.length };
    if (node.type === 'emphasis') inline.italics.push(range);
    if (node.type === 'link') inline.links.push({ url: node.url, ...range });
  }
}

export interface Replacement {
  start: number;
  end: number;
  nodes: PhrasingContent[];
}

/**
 * Puts nodes in the place of stretches of a block’s running text. A stretch that begins and ends in different nodes is
 * taken out of each; what replaces it stands where it began. Stretches come in order and do not overlap.
 */
export function replaceInline(block: Parents, replacements: readonly Replacement[]): void {
  if (replacements.length === 0) return;
  let at = 0;
  const inserted = new Set<Replacement>();
  const insertAt = (offset: number, isEnd: boolean): PhrasingContent[] =>
    replacements
      .filter((each) => !inserted.has(each) && (isEnd ? each.start < offset : each.start <= offset))
      .flatMap((each) => (inserted.add(each), each.nodes));
  const rebuild = (children: PhrasingContent[]): PhrasingContent[] =>
    children.flatMap((node): PhrasingContent[] => {
      if (node.type === 'text' || node.type === 'inlineCode') {
        const { value } = node;
        const start = at;
        at += value.length;
        return cutText(node, start, replacements, insertAt);
      }
      if (node.type === 'break') {
        at += 1;
        return replacements.some((each) => each.start < at && each.end >= at) ? [] : [node];
      }
      if (!('children' in node)) return [...insertAt(at, true), node];
      const rebuilt = rebuild(node.children);
      return rebuilt.length === 0 && node.children.length > 0
        ? []
        : [{ ...node, children: rebuilt } as PhrasingContent];
    });
  const children = rebuild(block.children as PhrasingContent[]);
  block.children = [...children, ...insertAt(Infinity, true)] as typeof block.children;
}

function cutText(
  node: Extract<PhrasingContent, { type: 'text' | 'inlineCode' }>,
  start: number,
  replacements: readonly Replacement[],
  insertAt: (offset: number, isEnd: boolean) => PhrasingContent[],
): PhrasingContent[] {
  const end = start + node.value.length;
  const nodes: PhrasingContent[] = [];
  let from = start;
  const keep = (until: number): void => {
    if (until > from) nodes.push({ ...node, value: node.value.slice(from - start, until - start) });
  };
  for (const each of replacements) {
    if (each.end < start || each.start >= end || (each.end === start && each.start !== start)) continue;
    keep(Math.max(start, Math.min(each.start, end)));
    if (each.start >= start) nodes.push(...insertAt(each.start, false));
    from = Math.max(from, Math.min(each.end, end));
  }
  keep(end);
  return nodes;
}

/** The plain words of some content, without notes. */
export const plainText = (nodes: readonly RootContent[]): string =>
  nodes
    .map((node) =>
      findTextBlocks(node)
        .map((block) => readInline(block).text)
        .join(' '),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The running text of every block below a tree. */
export const textsOf = (tree: Root): string[] => findTextBlocks(tree).map((block) => readInline(block).text);

export const textNode = (value: string): PhrasingContent => ({ type: 'text', value });

export const noteNode = (key: string): PhrasingContent => ({ type: 'footnoteReference', identifier: key, label: key });

export const paragraphNode = (value: string): RootContent => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});

export const rootOf = (children: RootContent[]): Root => ({ type: 'root', children });
