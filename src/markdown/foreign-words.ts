import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Library } from '#domain/library.ts';
import { beginsRightToLeft, splitByScript } from '#domain/script.ts';
import { walk } from '#domain/walk.ts';

const BLOCKS: ReadonlySet<string> = new Set(['p', 'li', 'th', 'td', 'h3', 'h4', 'h5', 'h6', 'figcaption']);

/** Gives words of another script their language, and blocks of words that run from right to left their direction. */
export function markForeignWords(tree: Root, library: Library): void {
  const parents: (Element | Root)[] = [];
  walk<Nodes>(tree, (node) => {
    if (node.type !== 'element' && node.type !== 'root') return;
    if (node.type === 'element' && BLOCKS.has(node.tagName) && beginsRightToLeft(wordsOf(node)))
      node.properties['dir'] ??= 'rtl';
    parents.push(node);
  });
  for (const parent of parents)
    parent.children = (parent.children as ElementContent[]).flatMap((child) => splitWords(child, library));
}

/** A run of text in one script, or each of its runs. */
function splitWords(node: ElementContent, library: Library): ElementContent[] {
  if (node.type !== 'text') return [node];
  const runs = splitByScript(node.value, library);
  return runs.every(({ language }) => language === null) ? [node] : runs.map(toContent);
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
