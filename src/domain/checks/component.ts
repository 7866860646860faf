import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Library } from '../library.ts';
import type { Location } from '../location.ts';
import { locationOfNode } from '../node-location.ts';
import { findBodies, nodesOf, type Body } from './body.ts';

export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** Every component and every HTML element of an MDX body; none where the body could not be read as MDX. */
export const findElements = (body: Body): Element[] =>
  body.isSound ? [...nodesOf(body, 'mdxJsxFlowElement'), ...nodesOf(body, 'mdxJsxTextElement')] : [];

/** Components have names with a capital; other elements are HTML. */
export const isComponent = ({ name }: Pick<Element, 'name'>): boolean => name !== null && /^[A-Z]|\./.test(name);

export interface FoundAttribute {
  element: Element;
  attribute: MdxJsxAttribute;
  /** The literal value; empty for an attribute without one. */
  value: string;
  location: Location;
}

/** The attributes of an element that are written as text. */
export const findLiteralAttributes = (element: Element, file: string): FoundAttribute[] =>
  element.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value !== 'object'
      ? { element, attribute, value: attribute.value ?? '', location: locationOfNode(file, attribute, element) }
      : [],
  );

/** All attributes of one name on the components of all texts. */
export const findAttributes = (library: Library, name: string): (FoundAttribute & { body: Body })[] =>
  findBodies(library).flatMap((body) =>
    findElements(body)
      .filter(isComponent)
      .flatMap((element) => findLiteralAttributes(element, body.file))
      .filter(({ attribute, value }) => attribute.name === name && value !== '')
      .map((found) => ({ ...found, body })),
  );
