import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { findSafeAddress } from '../safe-address.ts';

/** Attributes that mean something outside the page. */
const KEPT = new Set([
  'href',
  'src',
  'alt',
  'width',
  'height',
  'lang',
  'dir',
  'dateTime',
  'title',
  'colSpan',
  'rowSpan',
  'start',
  'cite',
]);

/** What belongs to the page around the words: notes in the margin, pictures drawn for the style sheet. */
const isLeftOut = ({ tagName, properties }: Element): boolean =>
  tagName === 'svg' || tagName === 'script' || tagName === 'style' || hasClass(properties, 'side-note');

const hasClass = (properties: Properties, name: string): boolean =>
  Array.isArray(properties['className']) && properties['className'].includes(name);

/**
 * The HTML of a page as another program can show it: no classes, no ids, addresses in full.
 * @param page the full address of the page on which it stands
 */
export function cleanHtml(html: string, page: string): Root {
  return { type: 'root', children: cleanAll(fromHtml(html, { fragment: true }).children, page) as RootContent[] };
}

const cleanAll = (nodes: readonly (RootContent | ElementContent)[], page: string): ElementContent[] =>
  nodes.flatMap((node) => {
    if (node.type === 'text') return [{ type: 'text', value: node.value }];
    return node.type === 'element' && !isLeftOut(node) ? clean(node, page) : [];
  });

function clean(element: Element, page: string): ElementContent[] {
  const children = cleanAll(element.children, page);
  if (element.tagName === 'input') return [{ type: 'text', value: element.properties['checked'] ? '☑ ' : '☐ ' }];
  if (element.tagName === 'span' && !element.properties['lang'] && !element.properties['dir']) return children;
  if (
    element.tagName === 'figure' &&
    !children.some((child) => child.type === 'element' && child.tagName !== 'figcaption')
  )
    return [];
  const kept: Element = {
    type: 'element',
    tagName: element.tagName,
    properties: keep(element.properties, page),
    children,
  };
  // The number of a claim stands before its words: raised, it does not run into them.
  return hasClass(element.properties, 'claim-number') && !element.properties['dateTime']
    ? [
        { type: 'element', tagName: 'sup', properties: {}, children: [kept] },
        { type: 'text', value: ' ' },
      ]
    : [kept];
}

function keep(properties: Properties, page: string): Properties {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) => {
      if (!KEPT.has(name)) return [];
      if (!ADDRESSES.has(name)) return [[name, value]];
      const address = findSafeAddress(String(value), page);
      return address === null ? [] : [[name, address]];
    }),
  );
}

const ADDRESSES = new Set(['href', 'src', 'cite']);
