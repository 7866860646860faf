/** All elements that match, as a list. */
export const findAll = (parent: ParentNode, selector: string): Element[] => [...parent.querySelectorAll(selector)];

/** The one element that matches. */
export function findOne(parent: ParentNode, selector: string): Element {
  const found = findAll(parent, selector);
  if (found.length !== 1) throw new Error(`${found.length} elements match ${selector}; there should be one.`);
  return found[0] as Element;
}

export const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';

/** The words of an element on one line. */
export const wordsOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What stands on the page beside the words of an article: numbers of claims, signs of notes, notes in the margin. */
const APPARATUS = 'a.claim-number, sup, .side-note';

/** The words of the text itself, without numbers and notes. */
export function proseOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const extra of findAll(copy, APPARATUS)) extra.remove();
  return copy.textContent ?? '';
}
