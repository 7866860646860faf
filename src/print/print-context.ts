import type { Element, ElementContent, Nodes, RootContent } from 'hast';
import { classesOf, NoRuleError } from './fail.ts';

/** What the rules need to know about the page they are reading. */
export interface PrintContext {
  /** The file, for messages. */
  file: string;
  /** The page’s path below the base of the site. */
  path: string;
  /** The path under which the site is served, with a slash at both ends. */
  base: string;
  /** Notes whose sign has been met already. */
  cited: Set<string>;
  /** Pictures of the page: contents by the name under which the document asks for them. */
  files: Map<string, Uint8Array>;
  /** Reads a file of the site by its path below the base. */
  readFile: (path: string) => Uint8Array;
  /** The elements around the one being read, outermost first. */
  trail: readonly Element[];
}

export const within = (context: PrintContext, element: Element): PrintContext => ({
  ...context,
  trail: [...context.trail, element],
});

export function refuse(node: Nodes, context: PrintContext, what: string): never {
  throw new NoRuleError(context.file, node, context.trail, what);
}

/** The way to which an `href` leads. */
export function wayTo(href: string, { path, base }: PrintContext): string {
  if (href.startsWith('#')) return path + href;
  return href.startsWith(base) ? href.slice(base.length) : href;
}

/** The name of a place on this page; the same as the way that leads there. */
export const placeOf = (id: string, { path }: PrintContext): string => (id === '' ? '' : `${path}#${id}`);

export const has = (element: Element, ...names: string[]): boolean => {
  const classes = classesOf(element);
  return names.some((name) => classes.includes(name));
};

export const textAttribute = ({ properties }: Element, name: string): string => {
  const value = properties[name];
  return typeof value === 'string' ? value : '';
};

export const idOf = (element: Element, context: PrintContext): string => placeOf(textAttribute(element, 'id'), context);

export const elementsIn = (children: readonly (ElementContent | RootContent)[]): Element[] =>
  children.filter((child): child is Element => child.type === 'element');

/** What only a screen needs, or only a reader who hears the page. */
export const isForScreen = (element: Element): boolean =>
  has(element, 'screen-only', 'visually-hidden', 'side-note', 'actions') ||
  ['nav', 'script', 'template', 'button', 'colgroup'].includes(element.tagName) ||
  element.properties['hidden'] === true;
