import type { Element, ElementContent } from 'hast';
import { toBlocks } from './blocks.ts';
import { formatElement } from './fail.ts';
import { elementsIn, has, idOf, refuse, textAttribute, within, type PrintContext } from './print-context.ts';
import type { Block, Cell, Table } from './print-node.ts';

export function toTable(element: Element, context: PrintContext): Table {
  const inner = within(context, element);
  const rowsIn = (name: string): Cell[][] =>
    elementsIn(element.children)
      .filter(({ tagName }) => tagName === name)
      .flatMap((part) => elementsIn(part.children).map((row) => toCells(row, within(inner, part))));
  for (const child of elementsIn(element.children)) {
    if (!['colgroup', 'thead', 'tbody'].includes(child.tagName)) {
      refuse(child, inner, `No rule for <${formatElement(child)}>`);
    }
  }
  const [head, rows] = [rowsIn('thead'), rowsIn('tbody')];
  return {
    k: 'table',
    style: has(element, 'matrix') ? 'matrix' : has(element, 'ledger') ? 'ledger' : 'prose',
    name: textAttribute(element, 'ariaLabel'),
    columns: Math.max(...[...head, ...rows].map((cells) => cells.length)),
    head,
    rows,
  };
}

const toCells = (row: Element, context: PrintContext): Cell[] =>
  elementsIn(row.children).map((cell, index) => ({
    c: toCellBlocks(cell, within(within(context, row), cell)),
    align: has(cell, 'align-right') ? 'end' : has(cell, 'align-center') ? 'center' : 'start',
    id: index === 0 ? idOf(row, context) : '',
  }));

function toCellBlocks(cell: Element, context: PrintContext): Block[] {
  // What names a row, a number and a date, stands in lines of its own.
  if (cell.properties['scope'] === 'row')
    return elementsIn(cell.children).flatMap((child) => toBlocks([child], context));
  // In a table the column already says which issue a cell is on.
  const isSaid = (child: ElementContent): boolean =>
    child.type === 'element' && has(child, 'issue-code') && child.properties['ariaHidden'] === 'true';
  // On a screen the date of a position stands on a line of its own, without a space before it.
  const shown = cell.children
    .filter((child) => !isSaid(child))
    .flatMap((child): ElementContent[] => (isDate(child) ? [{ type: 'text', value: ' ' }, child] : [child]));
  return toBlocks(shown, context);
}

const isDate = (node: ElementContent): boolean =>
  node.type === 'element' && has(node, 'quiet') && (node.tagName === 'time' || has(node, 'date'));
