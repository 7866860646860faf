import type { Element, Nodes } from 'hast';
import { escapeXml } from '../xml.ts';

const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'source', 'track', 'wbr']);

/** A tree of HTML as XML: every element closed, every attribute with a value. */
export function toXhtml(node: Nodes): string {
  if (node.type === 'text') return escapeXml(node.value);
  if (node.type === 'root') return node.children.map(toXhtml).join('');
  if (node.type !== 'element') return '';
  const open = `<${node.tagName}${formatAttributes(node)}`;
  return VOID.has(node.tagName) ? `${open}/>` : `${open}>${node.children.map(toXhtml).join('')}</${node.tagName}>`;
}

/** The properties that are kept are named like their attributes, but for capitals. */
const formatAttributes = ({ properties }: Element): string =>
  Object.entries(properties)
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .map(
      ([name, value]) =>
        ` ${name.toLowerCase()}="${escapeXml(Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value))}"`,
    )
    .join('');
