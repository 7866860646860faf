import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Library } from '#domain/library.ts';
import { beginsRightToLeft, splitByScript } from '#domain/script.ts';

const BLOCKS: ReadonlySet<string> = new Set(['p', 'li', 'th', 'td', 'h3', 'h4', 'h5', 'h6', 'figcaption']);

/** Gives words of another script their language, and blocks of words that run from right to left their direction. */
export function markForeignWords(tree: Root, library: Library): void {
  visit(tree, 'element', (element) => {
    if (BLOCKS.has(element.tagName) && beginsRightToLeft(wordsOf(element))) element.properties['dir'] ??= 'rtl';
  });
  visit(tree, 'text', ({ value }, index, parent) => {
    const runs = splitByScript(value, library);
    if (index === undefined || !parent || runs.every(({ language }) => language === null)) return undefined;
    parent.children.splice(index, 1, ...runs.map(toContent));
    return [SKIP, index + runs.length];
  });
}

const toContent = ({ text, language, isRightToLeft }: ReturnType<typeof splitByScript>[number]): ElementContent => {
  const words = { type: 'text' as const, value: text };
  if (language === null) return words;
  const properties = { lang: language, ...(isRightToLeft ? { dir: 'rtl' } : {}) };
  return { type: 'element', tagName: 'span', properties, children: [words] };
};

/** The words of a block, without the numbers of claims that stand in it. */
const wordsOf = (element: Element): string =>
  element.children
    .map((child) => (child.type !== 'element' ? toString(child) : isClaimNumber(child) ? '' : wordsOf(child)))
    .join('');

const isClaimNumber = ({ properties }: Element): boolean => String(properties['className']).includes('claim-number');
