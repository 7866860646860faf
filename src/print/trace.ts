import type { Element } from 'hast';
import { pairsOf } from './blocks.ts';
import { classesOf } from './fail.ts';
import { toWords } from './inline.ts';
import { elementsIn, has, within, type PrintContext } from './print-context.ts';
import type { Block, Inline } from './print-node.ts';
import { hasContent } from './spaces.ts';

/** Where a claim comes from: kind, audience, place, source. */
export const toTrace = (element: Element, context: PrintContext): Block => ({
  k: 'trace',
  items: pairsOf(element, within(context, element)).map(({ term, c }) => ({ term, c: c.map(keepLastDate) })),
});

/** The column is narrow: what follows the last comma, a date as a rule, is kept on one line. */
function keepLastDate(block: Block): Block {
  if (block.k !== 'par') return block;
  return { ...block, c: block.c.map((node) => mapText(node, (text) => text.replace(/, [\d\w ]{4,14}$/, keepSpaces))) };
}

const keepSpaces = (text: string): string => `, ${text.slice(2).replaceAll(' ', '\u00a0')}`;

const mapText = (node: Inline, map: (text: string) => string): Inline =>
  typeof node === 'string'
    ? map(node)
    : hasContent(node)
      ? { ...node, c: node.c.map((child) => mapText(child, map)) }
      : node;

export function toClaimKey(element: Element, context: PrintContext): Block {
  const inner = within(context, element);
  const items = elementsIn(element.children).map((item) => ({
    style: classesOf(item)[0] ?? '',
    c: toWords(item.children, within(inner, item)),
  }));
  return { k: 'claim-key', items };
}

/** The list of events beside a timeline: the date, then what happened. */
export function toEvents(element: Element, context: PrintContext): Block {
  const inner = within(context, element);
  const items = elementsIn(element.children).map((item) => {
    const [date, ...rest] = elementsIn(item.children);
    const isGap = has(item, 'gap');
    return {
      gap: isGap,
      date: isGap || !date ? [] : toWords([date], within(inner, item)),
      c: toWords(isGap && date ? [date] : rest, within(inner, item)),
    };
  });
  return { k: 'events', items };
}
