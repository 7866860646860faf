import type { Element, ElementContent, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { classesOf, formatElement } from './fail.ts';
import { isInline, toInline, toWords } from './inline.ts';
import { toFigure, toPicture } from './pictures.ts';
import {
  elementsIn,
  has,
  idOf,
  isForScreen,
  refuse,
  textAttribute,
  within,
  type PrintContext,
} from './print-context.ts';
import type { Block, Inline } from './print-node.ts';
import { toRow, toRows } from './rows.ts';
import { findDirection, findScript, SCRIPTS } from './scripts.ts';
import { toTable } from './tables.ts';
import { toClaimKey, toEvents, toTrace } from './trace.ts';

type Rule = (element: Element, context: PrintContext) => Block[];

/** One rule for every element that may stand as a block; what has no rule fails the build. */
const RULES: Readonly<Record<string, Rule>> = {
  aside: (element, context) => [{ k: 'callout', c: inside(element, context) }],
  blockquote: (element, context) => [{ k: 'quote', style: classesOf(element), c: inside(element, context) }],
  details: inside,
  div: toDivision,
  dl: (element, context) => [has(element, 'trace') ? toTrace(element, context) : toTerms(element, context)],
  figcaption: toParagraph,
  figure: (element, context) => (has(element, 'row') ? [toRow(element, context)] : toFigure(element, context)),
  h2: toHeading,
  h3: toHeading,
  h4: toHeading,
  h5: toHeading,
  h6: toHeading,
  hr: () => [{ k: 'rule' }],
  ol: toList,
  p: toParagraph,
  pre: (element) => [{ k: 'pre', text: toString(element).replace(/\n$/, '') }],
  summary: toParagraph,
  svg: (element, context) => toPicture(element, context),
  table: (element, context) => [toTable(element, context)],
  ul: toList,
};

/** The blocks of some HTML; words that stand beside blocks become paragraphs of their own. */
export function toBlocks(children: readonly (ElementContent | RootContent)[], context: PrintContext): Block[] {
  const blocks: Block[] = [];
  let loose: ElementContent[] = [];
  const settle = (): void => {
    const words = toWords(loose, context);
    if (words.length > 0) blocks.push(paragraph(words, []));
    loose = [];
  };
  for (const child of children) {
    if (child.type !== 'element' && child.type !== 'text') continue;
    if (child.type === 'element' && isForScreen(child)) continue;
    if (isInline(child)) {
      loose.push(child);
      continue;
    }
    settle();
    if (child.type === 'element') blocks.push(...toBlock(child, context));
  }
  settle();
  return blocks;
}

export function toBlock(element: Element, context: PrintContext): Block[] {
  const rule = RULES[element.tagName];
  return rule ? rule(element, context) : refuse(element, context, `No rule for <${formatElement(element)}>`);
}

function inside(element: Element, context: PrintContext): Block[] {
  return toBlocks(element.children, within(context, element));
}

/** An address breaks in few places; lines beside it would be torn apart. */
const HAS_ADDRESS = /\w+:\/\/\S{12}/;

/** @param style the classes of the element, by which its look is chosen */
export function paragraph(c: Inline[], style: string[]): Block {
  const text = plainText(c);
  const dir = findDirection(text);
  const script = dir === 'rtl' ? findScript(text) : undefined;
  const looks = HAS_ADDRESS.test(text) ? [...style, 'ragged'] : style;
  const lang = script ? SCRIPTS[script].lang : '';
  return { k: 'par', style: looks, c, dir, lang, callsNotes: callsNotes(c) };
}

const callsNotes = (nodes: readonly Inline[]): boolean =>
  nodes.some(
    (node) => typeof node === 'object' && (node.k === 'note' ? node.first : 'c' in node && callsNotes(node.c)),
  );

export const plainText = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => (typeof node === 'string' ? node : 'c' in node ? plainText(node.c) : node.k === 'break' ? ' ' : ''))
    .join('');

function toParagraph(element: Element, context: PrintContext): Block[] {
  const inner = within(context, element);
  if (has(element, 'claim-numbers')) {
    const numbers = toInline(element.children, inner).flatMap((node) =>
      typeof node === 'object' && node.k === 'number' ? [{ id: node.id, to: node.to }] : [],
    );
    return [{ k: 'numbers', c: numbers }];
  }
  const words = toWords(element.children, inner);
  return words.length === 0 ? [] : [paragraph(words, classesOf(element))];
}

function toHeading(element: Element, context: PrintContext): Block[] {
  const level = Number(element.tagName.slice(1));
  const c = toWords(element.children, within(context, element));
  return [{ k: 'heading', level, id: idOf(element, context), style: classesOf(element), c }];
}

function toDivision(element: Element, context: PrintContext): Block[] {
  const inner = within(context, element);
  if (has(element, 'row')) return [toRow(element, context)];
  if (has(element, 'prose')) {
    return [{ k: 'prose', lang: textAttribute(element, 'lang'), c: inside(element, context) }];
  }
  if (has(element, 'margin')) return elementsIn(element.children).flatMap((child) => toBlocks([child], inner));
  if (has(element, 'aside', 'wide', 'full', 'dateline') || classesOf(element).length === 0) {
    return inside(element, context);
  }
  return refuse(element, context, `No rule for <${formatElement(element)}>`);
}

function toList(element: Element, context: PrintContext): Block[] {
  if (has(element, 'entries', 'claims')) return [toRows(element, context)];
  if (has(element, 'events')) return [toEvents(element, context)];
  if (has(element, 'claim-key')) return [toClaimKey(element, context)];
  const ordered = element.tagName === 'ol';
  const start = Number(element.properties['start'] ?? 1);
  const tasks = has(element, 'contains-task-list');
  const items = elementsIn(element.children).map((item) => inside(item, within(context, element)));
  return [{ k: 'list', ordered, start, tasks, items }];
}

function toTerms(element: Element, context: PrintContext): Block {
  return { k: 'terms', items: pairsOf(element, within(context, element)) };
}

/** The terms of a `<dl>`, each with what is said of it. */
export function pairsOf(element: Element, context: PrintContext): { term: Inline[]; c: Block[] }[] {
  const pairs: { term: Inline[]; c: Block[] }[] = [];
  for (const child of elementsIn(element.children)) {
    if (isForScreen(child) && !has(child, 'visually-hidden')) continue;
    if (child.tagName === 'dt') {
      pairs.push({ term: has(child, 'visually-hidden') ? [] : toWords(child.children, within(context, child)), c: [] });
    } else if (child.tagName === 'dd') {
      pairs.at(-1)?.c.push(...inside(child, context));
    } else refuse(child, context, `No rule for <${formatElement(child)}>`);
  }
  return pairs;
}
