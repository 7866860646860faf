import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { readFileSync } from 'node:fs';
import { toBlocks } from './blocks.ts';
import { classesOf, formatElement } from './fail.ts';
import { toWords } from './inline.ts';
import { elementsIn, has, refuse, textAttribute, wayTo, within, type PrintContext } from './print-context.ts';
import type { Block } from './print-node.ts';

const style = readFileSync(new URL('picture.css', import.meta.url), 'utf8');

export function toFigure(element: Element, context: PrintContext): Block[] {
  const inner = within(context, element);
  const children = elementsIn(element.children);
  const caption = children.find(({ tagName }) => tagName === 'figcaption');
  const words = caption ? toWords(caption.children, within(inner, caption)) : [];
  const rest = children.filter((child) => child !== caption);
  if (has(element, 'pull-quote')) return [{ k: 'pull-quote', c: toBlocks(rest, inner), caption: words }];
  const c = rest.flatMap((child) => (child.tagName === 'img' ? toImage(child, inner) : toBlocks([child], inner)));
  return c.length === 0 ? [] : [{ k: 'figure', style: classesOf(element).join(' '), c, caption: words }];
}

/** A drawing of ours, with the looks that it has on paper. Of two drawings of one thing paper shows the small one. */
export function toPicture(svg: Element, context: PrintContext): Block[] {
  if (has(svg, 'large')) return [];
  const [, , width = '', height = ''] = textAttribute(svg, 'viewBox').split(' ');
  const words = elementsIn(svg.children).filter(({ tagName }) => ['title', 'desc'].includes(tagName));
  const alt = words.map((part) => toString(part).trim()).join('. ');
  if (alt === '') refuse(svg, context, `No words for <${formatElement(svg)}>`);
  const children = [
    { type: 'element' as const, tagName: 'style', properties: {}, children: [{ type: 'text' as const, value: style }] },
    ...svg.children.filter((child) => !(child.type === 'element' && words.includes(child))),
  ];
  const file = `picture-${context.files.size}.svg`;
  const root: Element = {
    ...svg,
    properties: { ...svg.properties, width, height },
    children: children.flatMap(forPaper),
  };
  context.files.set(file, Buffer.from(toHtml(root, { space: 'svg' })));
  return [{ k: 'picture', style: classesOf(svg).join(' '), file, alt, ratio: Number(width) / Number(height) }];
}

/** Leaves out lettering for small screens and the words that a pointer brings up. */
function forPaper(node: Element['children'][number]): Element['children'] {
  if (node.type !== 'element') return [node];
  if (textAttribute(node, 'display') === 'none' || node.tagName === 'title') return [];
  return [{ ...node, children: node.children.flatMap(forPaper) }];
}

function toImage(element: Element, context: PrintContext): Block[] {
  const path = wayTo(textAttribute(element, 'src'), context);
  const alt = textAttribute(element, 'alt');
  if (alt === '') refuse(element, context, 'A picture without words');
  const file = `picture-${context.files.size}${/\.[a-z]+$/.exec(path)?.[0] ?? ''}`;
  context.files.set(file, context.readFile(path));
  const ratio = Number(element.properties['width']) / Number(element.properties['height']);
  return [{ k: 'picture', style: 'image', file, alt, ratio }];
}
