import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit, SKIP } from 'unist-util-visit';

/**
 * Notes in HTML are links to places in the same page: `<a href="#fn1">1</a>` and, at the place, the note with a link back.
 * Each link becomes the words `[^1]` and each note a paragraph that begins with `[^1]: `, as Markdown writes them.
 */
export function markNotes(tree: Root): void {
  const places = findPlaces(tree);
  const references = findReferences(tree, places);
  let number = 0;
  const numbers = new Map<Element, number>();
  for (const { link, place } of references) {
    if (!numbers.has(place)) numbers.set(place, (number += 1));
    become(link, `[^note-${numbers.get(place) ?? 0}]`);
  }
  for (const [place, its] of numbers) {
    removeBackLinks(place);
    place.tagName = 'p';
    place.properties = {};
    place.children = [{ type: 'text', value: `[^note-${its}]: ` }, ...flatten(place.children)];
  }
  unwrapLists(tree, new Set(numbers.keys()));
}

function findPlaces(tree: Root): Map<string, Element> {
  const places = new Map<string, Element>();
  visit(tree, 'element', (node, _index, parent) => {
    const id = node.properties['id'] ?? (node.tagName === 'a' ? node.properties['name'] : undefined);
    if (typeof id !== 'string' || places.has(id)) return;
    // An anchor marks its paragraph.
    const isBlock = /^(?:li|p|div|dd|td|aside|section)$/.test(node.tagName);
    const holder = isBlock
      ? node
      : parent?.type === 'element' && /^(?:li|p|div|dd)$/.test(parent.tagName)
        ? parent
        : null;
    if (holder) places.set(id, holder);
  });
  return places;
}

const SIGN = /^\s*[[(]?\s*(?:note\s*)?(?:\d{1,3}|[ivxl]{1,5}|[a-z]|[*†‡§]{1,3})\s*[\])]?\.?\s*$/i;

function findReferences(tree: Root, places: ReadonlyMap<string, Element>): { link: Element; place: Element }[] {
  const references: { link: Element; place: Element }[] = [];
  const taken = new Set<Element>();
  visit(tree, 'element', (node) => {
    if (taken.has(node)) return SKIP;
    const href = node.tagName === 'a' ? node.properties['href'] : undefined;
    const target = typeof href === 'string' ? places.get(/#(.+)$/.exec(href)?.[1] ?? '') : undefined;
    if (!target || !SIGN.test(toString(node)) || contains(target, node)) return undefined;
    taken.add(target);
    references.push({ link: node, place: target });
    return undefined;
  });
  return references.filter(({ link }) => ![...taken].some((place) => contains(place, link)));
}

const contains = (place: Nodes, node: Nodes): boolean =>
  place === node || ('children' in place && place.children.some((child) => contains(child, node)));

function become(link: Element, words: string): void {
  link.tagName = 'span';
  link.properties = {};
  link.children = [{ type: 'text', value: words }];
}

function removeBackLinks(place: Element): void {
  visit(place, 'element', (node, index, parent) => {
    const href = node.properties['href'];
    const isBack =
      node.tagName === 'a' && typeof href === 'string' && /^[^:]*#/.test(href) && toString(node).length <= 20;
    if (!isBack || index === undefined || parent === undefined) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
}

/** A note is one paragraph. */
const flatten = (children: ElementContent[]): ElementContent[] =>
  children.flatMap((child) =>
    child.type === 'element' && /^(?:p|div|sup)$/.test(child.tagName)
      ? [...flatten(child.children), { type: 'text' as const, value: ' ' }]
      : child,
  );

/** A list whose items became paragraphs is no list any more. */
function unwrapLists(tree: Root, notes: ReadonlySet<Element>): void {
  visit(tree, 'element', (node) => {
    if (
      /^(?:ol|ul|dl)$/.test(node.tagName) &&
      node.children.some((child) => child.type === 'element' && notes.has(child))
    )
      node.tagName = 'div';
  });
}
