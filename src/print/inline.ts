import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { classesOf, formatElement } from './fail.ts';
import { gatherPassages } from './passages.ts';
import { has, idOf, isForScreen, refuse, textAttribute, wayTo, within, type PrintContext } from './print-context.ts';
import type { Inline } from './print-node.ts';
import { splitScripts } from './scripts.ts';
import { tidySpaces } from './spaces.ts';

/** The words of a block, with spaces as a browser shows them. */
export const toWords = (children: readonly ElementContent[], context: PrintContext): Inline[] =>
  splitScripts(gatherPassages(tidySpaces(toInline(children, context))));

type Rule = (element: Element, context: PrintContext) => Inline[];

const inside = (element: Element, context: PrintContext): Inline[] =>
  toInline(element.children, within(context, element));

const wrap =
  (k: 'em' | 'italic' | 'strong' | 'code' | 'sub' | 'deleted'): Rule =>
  (element, context) => [{ k, c: inside(element, context) }];

const plain: Rule = (element, context) => inside(element, context);

/** One rule for every element that may stand in a line. */
const RULES: Readonly<Record<string, Rule>> = {
  a: toLink,
  abbr: plain,
  b: wrap('strong'),
  bdi: toLanguage,
  bdo: toLanguage,
  br: () => [{ k: 'break' }],
  cite: wrap('italic'),
  code: wrap('code'),
  del: wrap('deleted'),
  dfn: wrap('em'),
  em: wrap('em'),
  i: wrap('italic'),
  input: toTick,
  ins: plain,
  kbd: wrap('code'),
  mark: plain,
  q: (element, context) => ['“', ...inside(element, context), '”'],
  s: wrap('deleted'),
  samp: wrap('code'),
  small: plain,
  span: toSpan,
  strong: wrap('strong'),
  sub: wrap('sub'),
  sup: toRaised,
  time: toDate,
  u: plain,
  var: wrap('em'),
  wbr: () => [],
};

export const isInline = (node: ElementContent): boolean =>
  node.type === 'text' || (node.type === 'element' && node.tagName in RULES);

export function toInline(children: readonly ElementContent[], context: PrintContext): Inline[] {
  return children.flatMap((child, index): Inline[] => {
    if (child.type === 'text') return [child.value];
    if (child.type !== 'element') return [];
    if (isForScreen(child)) return [];
    const rule = RULES[child.tagName];
    if (!rule) return refuse(child, context, `No rule for <${formatElement(child)}>`);
    if (isPassage(child)) return [toPassage(child, children.slice(0, index), context)];
    if (isNumberOfPassage(child, children.slice(index + 1))) return [];
    return rule(child, context);
  });
}

const isPassage = (node: ElementContent): node is Element => node.type === 'element' && has(node, 'passage');
const isNumber = (node: ElementContent): node is Element =>
  node.type === 'element' && node.tagName === 'a' && has(node, 'claim-number');

/** The numbers right before a passage belong to it. */
function isNumberOfPassage(node: Element, after: readonly ElementContent[]): boolean {
  if (!isNumber(node)) return false;
  const next = after.find((other) => !isNumber(other));
  return next !== undefined && (isPassage(next) || isWrappedPassage(next));
}

/** A passage with the ids of further claims around it. */
const isWrappedPassage = (node: ElementContent): boolean =>
  node.type === 'element' &&
  node.tagName === 'span' &&
  node.children.length === 1 &&
  node.children.every((child) => isPassage(child) || isWrappedPassage(child));

function toPassage(element: Element, before: readonly ElementContent[], context: PrintContext): Inline {
  const at = before.findLastIndex((node) => !isNumber(node));
  return {
    k: 'passage',
    numbers: before.slice(at + 1).map((number) => toNumber(number as Element, context)),
    begins: has(element, 'begins'),
    ends: has(element, 'ends'),
    c: withAnchor(element, context, inside(element, context)),
  };
}

const toNumber = (element: Element, context: PrintContext): { id: string; to: string } => ({
  id: toString(element).trim(),
  to: wayTo(textAttribute(element, 'href'), context),
});

const withAnchor = (element: Element, context: PrintContext, inner: Inline[]): Inline[] => {
  const id = idOf(element, context);
  return id === '' ? inner : [{ k: 'anchor', id }, ...inner];
};

function toLink(element: Element, context: PrintContext): Inline[] {
  if (isNumber(element)) return [{ k: 'number', ...toNumber(element, context) }];
  if (has(element, 'note-ref')) return [toNote(element, context)];
  const words = isAddress(element) ? breakable(toString(element)) : inside(element, context);
  // The number of a source in its list: on the page it leads to all places where that source is cited.
  if (has(element, 'margin')) return words;
  const link: Inline = { k: 'link', to: wayTo(textAttribute(element, 'href'), context), c: words };
  const inner: Inline = has(element, 'name') ? { k: 'name', c: [link] } : link;
  return withAnchor(element, context, [inner]);
}

/** A link whose words are where it leads. */
const isAddress = (element: Element): boolean => /^https?:\/\/\S+$/.test(toString(element));

function toNote(element: Element, context: PrintContext): Inline {
  const id = wayTo(textAttribute(element, 'href'), context);
  const first = !context.cited.has(id);
  context.cited.add(id);
  return { k: 'note', id, sign: toString(element).trim(), first };
}

/** Signs of notes are raised by the document itself, which also knows what stands at the foot of the page. */
function toRaised(element: Element, context: PrintContext): Inline[] {
  const inner = inside(element, context);
  return inner.some((node) => typeof node === 'object' && node.k === 'note')
    ? inner.map((node) => (typeof node === 'string' ? { k: 'sup', c: [node] } : node))
    : [{ k: 'sup', c: inner }];
}

function toSpan(element: Element, context: PrintContext): Inline[] {
  const [wrapped] = element.children;
  if (wrapped && isWrappedPassage(element) && wrapped.type === 'element') {
    // The numbers stand before the outermost of the spans.
    const siblings = context.trail.at(-1)?.children ?? [];
    const before = siblings.slice(0, siblings.indexOf(element)) as ElementContent[];
    const inner = isPassage(wrapped) ? [toPassage(wrapped, before, context)] : toSpan(wrapped, context);
    return withAnchor(element, context, inner);
  }
  if (has(element, 'date')) return toDate(element, context);
  const inner = withAnchor(element, context, toLanguage(element, context));
  if (has(element, 'name')) return [{ k: 'name', c: inner }];
  if (has(element, 'gloss')) return [' ', { k: 'quiet', c: inner }];
  if (has(element, 'quiet', 'label')) return [{ k: 'quiet', c: inner }];
  if (has(element, 'said-by')) return [{ k: 'strong', c: inner }];
  if (has(element, 'unbroken')) return [{ k: 'unbroken', c: inner }];
  if (has(element, 'issue-code')) return [{ k: 'label', c: inner }];
  if (has(element, 'address')) {
    const address = toString(element);
    const space = /^\s/.test(address) ? [' '] : [];
    return [...space, { k: 'lang', lang: '', dir: 'ltr', c: breakable(address.trim()) }];
  }
  const [unknown] = classesOf(element);
  return unknown === undefined ? inner : refuse(element, context, `No rule for <span class="${unknown}">`);
}

/** A name of a host, or a part of a path, that is longer may break: it would not fit into the narrowest columns. */
const LONGEST_WHOLE = 32;

/**
 * An address may break after a sign that parts it, but its protocol and host hold together; and after a hyphen, where a
 * reader could not tell whose it is, only if the words that it joins are too many for a line.
 */
function breakable(address: string): Inline[] {
  const origin = /^\w+:\/\/[^\s/]*/.exec(address)?.[0] ?? '';
  const head = origin.length > LONGEST_WHOLE ? (/^\w+:\/\/[^.]*\.?/.exec(origin)?.[0] ?? '') : origin;
  const parts = (address.slice(head.length).match(/[^/?&=]*[/?&=]+|[^/?&=]+/g) ?? []).flatMap((part, at): Inline[] =>
    at === 0 ? wholeIfShort(part) : [{ k: 'joint' }, ...wholeIfShort(part)],
  );
  return head === '' ? parts : [{ k: 'unbroken', c: [head] }, ...parts];
}

function wholeIfShort(part: string): Inline[] {
  if (!/[\w-][._-]+\w/.test(part)) return [part];
  if (part.length <= LONGEST_WHOLE) return [{ k: 'unbroken', c: [part] }];
  return part
    .replace(/[_-]+(?=.)|(?<=\w)\.(?=\w)/g, '$& ')
    .split(' ')
    .flatMap((word, at): Inline[] => (at === 0 ? [word] : [{ k: 'joint' }, word]));
}

/** A date is never broken over two lines. */
function toDate(element: Element, context: PrintContext): Inline[] {
  const date: Inline = { k: 'unbroken', c: inside(element, context) };
  return [has(element, 'quiet') ? { k: 'quiet', c: [date] } : date];
}

function toLanguage(element: Element, context: PrintContext): Inline[] {
  const [lang, dir] = [textAttribute(element, 'lang'), textAttribute(element, 'dir')];
  const inner = inside(element, context);
  return lang === '' && dir === '' ? inner : [{ k: 'lang', lang, dir, c: inner }];
}

function toTick(element: Element): Inline[] {
  return [{ k: 'tick', checked: element.properties['checked'] === true }];
}
