import type { Inline } from './print-node.ts';

/** Runs of white space become one space, across elements too; none stays at the ends of a block or beside a line break. */
export function tidySpaces(nodes: readonly Inline[]): Inline[] {
  const state = { isAfterSpace: true };
  return withoutLastSpace(tidy(nodes, state));
}

/** A volume, an issue and a page stay on the line of their number. */
const COUNTED = /\b(vol\.|no\.|pp?\.) (?=\d)/g;

function tidy(nodes: readonly Inline[], state: { isAfterSpace: boolean }): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (typeof node === 'string') {
      const collapsed = node.replace(/[ \t\n\r\f]+/g, ' ').replace(COUNTED, '$1\u00A0');
      const text = state.isAfterSpace ? collapsed.replace(/^ /, '') : collapsed;
      if (text === '') return [];
      state.isAfterSpace = text.endsWith(' ');
      return [text];
    }
    if (node.k === 'break') state.isAfterSpace = true;
    else if (node.k === 'number' || node.k === 'note' || node.k === 'tick') state.isAfterSpace = false;
    return [hasContent(node) ? { ...node, c: tidy(node.c, state) } : node];
  });
}

type Holder = Extract<Inline, { c: Inline[] }>;
export const hasContent = (node: Inline): node is Holder => typeof node === 'object' && 'c' in node;

function withoutLastSpace(nodes: readonly Inline[]): Inline[] {
  const at = nodes.findLastIndex((node) => !(typeof node === 'object' && node.k === 'anchor'));
  const last = nodes[at];
  if (last === undefined) return [...nodes];
  if (typeof last === 'string') {
    const text = last.replace(/ $/, '');
    return text === '' ? withoutLastSpace(nodes.toSpliced(at, 1)) : nodes.with(at, text);
  }
  return hasContent(last) ? nodes.with(at, { ...last, c: withoutLastSpace(last.c) }) : [...nodes];
}
