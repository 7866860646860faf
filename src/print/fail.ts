import type { Element, Nodes } from 'hast';

/** The HTML of a page holds something that cannot be put on paper: a mistake in this program, not in the content. */
export class NoRuleError extends Error {
  constructor(file: string, node: Nodes, trail: readonly Element[], what: string) {
    const at = node.position?.start;
    const place = at ? `${file}:${at.line}:${at.column}` : file;
    super(
      `${place}  ${what} in ${trail.slice(-3).map(formatElement).join(' > ') || 'the page'}. Give it one in src/print/.`,
    );
    this.name = 'NoRuleError';
  }
}

export function formatElement({ tagName, properties }: Element): string {
  const id = typeof properties['id'] === 'string' ? `#${properties['id']}` : '';
  return [tagName + id, ...classesOf({ properties })].join('.');
}

export const classesOf = ({ properties }: Pick<Element, 'properties'>): string[] =>
  Array.isArray(properties['className']) ? properties['className'].map(String) : [];
