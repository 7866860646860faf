import { noteNode, textNode, type InlineText, type Replacement, type TextBlock } from './inline-text.ts';

/** The bracket goes, with the space before it; the references stand after the mark that ends the clause. */
export function placeReferences(
  text: string,
  { start, end }: { start: number; end: number },
  keys: readonly string[],
): Replacement {
  const mark = /^[.,;:!?]+(?:[”"’»]+(?=\s|$))?/u.exec(text.slice(end))?.[0] ?? '';
  const isClosed = end > start && /[.!?][”"’»)\]]*$/u.test(text.slice(0, start));
  const kept = isClosed ? mark.replace(/^\./, '') : mark;
  return {
    start,
    end: end + mark.length,
    nodes: [...(kept === '' ? [] : [textNode(kept)]), ...[...new Set(keys)].map(noteNode)],
  };
}

/** Two stretches at one place are one, so that the references of both stand after the same mark. */
export const mergeAt = (replacements: readonly Replacement[]): Replacement[] =>
  replacements.reduce<Replacement[]>((merged, next) => {
    const last = merged.at(-1);
    if (last && last.end === next.start && next.end === next.start) last.nodes = [...last.nodes, ...next.nodes];
    else merged.push({ ...next });
    return merged;
  }, []);

/** The source has the address now; the words stay words. */
export function unwrapLinks(block: TextBlock, inline: InlineText, replacements: readonly Replacement[]): void {
  if (inline.links.length === 0 || replacements.length === 0) return;
  block.children = block.children.flatMap((node) =>
    node.type === 'link' ? node.children : [node],
  ) as typeof block.children;
}

export function dropNotes(block: TextBlock, inline: InlineText): void {
  if (inline.notes.length === 0) return;
  const drop = (children: typeof block.children): typeof block.children =>
    children
      .filter(({ type }) => type !== 'footnoteReference')
      .map((node) =>
        'children' in node ? ({ ...node, children: drop(node.children as never) } as typeof node) : node,
      );
  block.children = drop(block.children);
}
