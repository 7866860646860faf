import type { Element, ElementContent } from 'hast';
import { toWords } from './inline.ts';
import { elementsIn, has, idOf, textAttribute, wayTo, within, type PrintContext } from './print-context.ts';
import type { Block, IndexItem, Way } from './print-node.ts';

/** A letter of the index: each entry with the places to which it leads, so that a book can give their pages. */
export function toIndex(section: Element, context: PrintContext): Block {
  const heading = elementsIn(section.children).find(({ tagName }) => tagName === 'h2');
  const list = elementsIn(section.children).find(({ tagName }) => tagName === 'ul');
  return {
    k: 'index',
    letter: heading ? toWords(heading.children, within(context, heading)) : [],
    items: list ? elementsIn(list.children).map((item) => toItem(item, within(context, list))) : [],
  };
}

const isLocator = (node: ElementContent): node is Element =>
  node.type === 'element' && node.tagName === 'a' && has(node, 'claim-number', 'section-locator');

const isNested = (node: ElementContent): node is Element => node.type === 'element' && node.tagName === 'ul';

function toItem(item: Element, context: PrintContext): IndexItem {
  const inner = within(context, item);
  const at = item.children.findIndex((child) => isLocator(child) || isNested(child));
  const words = at === -1 ? item.children : item.children.slice(0, at);
  return {
    id: idOf(item, context),
    name: toWords(words, inner),
    ways: item.children.filter(isLocator).map((link): Way => ({ to: wayTo(textAttribute(link, 'href'), inner) })),
    items: item.children
      .filter(isNested)
      .flatMap((list) => elementsIn(list.children).map((child) => toItem(child, within(inner, list)))),
  };
}
