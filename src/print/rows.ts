import type { Element, ElementContent } from 'hast';
import { toBlock, toBlocks } from './blocks.ts';
import { classesOf, formatElement } from './fail.ts';
import { isInline } from './inline.ts';
import { elementsIn, has, idOf, isForScreen, refuse, within, type PrintContext } from './print-context.ts';
import type { Block, Row } from './print-node.ts';

/** A line of the page grid: what stands in the margin, in the text and in the aside. */
export function toRow(element: Element, context: PrintContext): Row {
  const inner = within(context, element);
  const parts: Record<'margin' | 'text' | 'aside' | 'broad', ElementContent[]> = {
    margin: [],
    text: [],
    aside: [],
    broad: [],
  };
  for (const child of element.children) {
    if (child.type === 'element' && isForScreen(child)) continue;
    parts[placeOf(child)].push(child);
  }
  const id = idOf(element, context);
  return {
    k: 'row',
    id,
    style: classesOf(element).filter((name) => name !== 'row'),
    margin: withoutWayTo(id, toBlocks(parts.margin, inner)),
    text: toBlocks(parts.text, inner),
    aside: toBlocks(parts.aside, inner),
    broad: parts.broad.flatMap((child) => (child.type === 'element' ? toBlock(child, inner) : [])),
  };
}

/** A number that stands where it leads needs no link. */
const withoutWayTo = (id: string, blocks: Block[]): Block[] =>
  blocks.map((block) =>
    block.k === 'par'
      ? {
          ...block,
          c: block.c.map((node) =>
            typeof node === 'object' && node.k === 'number' && node.to === id ? { ...node, to: '' } : node,
          ),
        }
      : block,
  );

function placeOf(node: ElementContent): 'margin' | 'text' | 'aside' | 'broad' {
  if (node.type !== 'element') return 'text';
  if (has(node, 'margin')) return 'margin';
  if (has(node, 'aside') && !isInline(node)) return 'aside';
  return has(node, 'wide', 'full') ? 'broad' : 'text';
}

export function toRows(element: Element, context: PrintContext): Block {
  const inner = within(context, element);
  return {
    k: 'rows',
    ordered: element.tagName === 'ol',
    style: classesOf(element),
    items: elementsIn(element.children).map((item) =>
      item.tagName === 'li' ? toRow(item, inner) : refuse(item, inner, `No rule for <${formatElement(item)}>`),
    ),
  };
}
