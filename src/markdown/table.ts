import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Table } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';

/**
 * A table that narrow screens show as records, one line a cell: it is classed by its width, every cell knows its
 * column’s name, and roles keep it a table for screen readers whatever its layout. Alignment is a class, because the
 * security policy of the site allows no inline style.
 */
export function toTable(state: State, node: Table): Element {
  const table = defaultHandlers.table(state, node) as Element;
  const columns = node.align?.length ?? 0;
  const [head, body] = ['thead', 'tbody'].map((name) => elementsIn(table).find(({ tagName }) => tagName === name));
  const names = head ? elementsIn(elementsIn(head)[0]).map((cell) => toString(cell).trim()) : [];
  table.properties = {
    role: 'table',
    className: [columns <= 3 ? 'table-narrow' : columns <= 6 ? 'table-medium' : 'table-wide'],
  };
  for (const part of [head, body]) {
    if (!part) continue;
    part.properties['role'] = 'rowgroup';
    for (const row of elementsIn(part)) {
      row.properties['role'] = 'row';
      elementsIn(row).forEach((cell, index) => setCell(cell, part === head, names[index], node.align?.[index]));
    }
  }
  return table;
}

function setCell(cell: Element, isHead: boolean, name: string | undefined, align: string | null | undefined): void {
  delete cell.properties['align'];
  if (align === 'right' || align === 'center') cell.properties['className'] = [`align-${align}`];
  cell.properties['role'] = isHead ? 'columnheader' : 'cell';
  if (isHead) cell.properties['scope'] = 'col';
  else if (name) cell.properties['dataLabel'] = name;
}

const elementsIn = (parent: Element | undefined): Element[] =>
  (parent?.children ?? []).filter((child: ElementContent): child is Element => child.type === 'element');
