import type { Inline, NumberLink } from './print-node.ts';
import { hasContent } from './spaces.ts';

/** A first word longer than this, as in a script without spaces, is not kept together with its mark. */
const LONGEST_WORD = 24;

/**
 * Fastens the numbers and the opening mark of a passage to its first word and the closing mark to its last, so that no
 * line ends between them.
 */
export function gatherPassages(nodes: readonly Inline[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (!hasContent(node)) return [node];
    const c = gatherPassages(node.c);
    if (node.k !== 'passage') return [{ ...node, c }];
    const { numbers, rest } = takeNumbers(c);
    const all = [...node.numbers, ...numbers];
    const led = node.begins || all.length > 0 ? fastenFirst(rest, all, node.begins) : rest;
    return node.ends ? fastenLast(led) : led;
  });
}

/** Numbers may also stand first within the passage. */
function takeNumbers(nodes: readonly Inline[]): { numbers: NumberLink[]; rest: Inline[] } {
  const end = nodes.findIndex((node) => !(typeof node === 'object' && (node.k === 'number' || node.k === 'anchor')));
  const first = nodes.slice(0, end === -1 ? nodes.length : end);
  return {
    numbers: first.flatMap((node) =>
      typeof node === 'object' && node.k === 'number' ? [{ id: node.id, to: node.to }] : [],
    ),
    rest: [...first.filter((node) => typeof node === 'object' && node.k === 'anchor'), ...nodes.slice(first.length)],
  };
}

function fastenFirst(nodes: readonly Inline[], numbers: NumberLink[], mark: boolean): Inline[] {
  const at = nodes.findIndex((node) => !(typeof node === 'object' && node.k === 'anchor'));
  const first = nodes[at];
  const lead = (c: Inline[]): Inline => ({ k: 'lead', numbers, mark, c });
  if (typeof first === 'string') {
    const [, before = '', word = '', rest = ''] = /^(\s*)(\S*)([\s\S]*)$/.exec(first) ?? [];
    const kept = word.length > LONGEST_WORD ? '' : word;
    const after = word.length > LONGEST_WORD ? word + rest : rest;
    return splice(nodes, at, [before, lead(kept === '' ? [] : [kept]), after]);
  }
  if (first && hasContent(first) && first.k === 'lead') {
    return nodes.with(at, { ...first, numbers: [...numbers, ...first.numbers], mark: mark || first.mark });
  }
  if (first && hasContent(first) && first.k !== 'link') {
    return nodes.with(at, { ...first, c: fastenFirst(first.c, numbers, mark) });
  }
  return splice(nodes, Math.max(at, 0), [lead([]), ...(first === undefined ? [] : [first])]);
}

function fastenLast(nodes: readonly Inline[]): Inline[] {
  const at = nodes.length - 1;
  const last = nodes[at];
  if (typeof last === 'string') {
    const [, before = '', word = '', after = ''] = /^([\s\S]*?)(\S*)(\s*)$/.exec(last) ?? [];
    const isLong = word.length > LONGEST_WORD;
    return splice(nodes, at, [isLong ? before + word : before, { k: 'tail', c: isLong ? [] : [word] }, after]);
  }
  if (last && hasContent(last) && last.k !== 'lead' && last.k !== 'tail') {
    return nodes.with(at, { ...last, c: fastenLast(last.c) });
  }
  return [...nodes.slice(0, at), { k: 'tail', c: last === undefined ? [] : [last] }];
}

const splice = (nodes: readonly Inline[], at: number, put: Inline[]): Inline[] =>
  nodes.toSpliced(at, 1, ...put.filter((node) => node !== ''));
