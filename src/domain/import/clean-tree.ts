import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { paragraphNode, plainText, rootOf } from './inline-text.ts';
import type { Notices } from './notice.ts';
import { keepVisibleText } from './visible-text.ts';

/** Deeper than any author goes. */
const DEEPEST = 12;

/**
 * The tree with nothing in it but text and its forms: headings, paragraphs, lists, quotations, tables, emphasis, notes and
 * web links. Raw HTML goes, its text stays; pictures leave their words; links that are no web addresses become words.
 */
export function cleanTree(tree: Root, notices: Notices): Root {
  return rootOf(tree.children.flatMap((node) => cleanBlock(node, notices, 0)));
}

function cleanBlock(node: RootContent, notices: Notices, depth: number): RootContent[] {
  switch (node.type) {
    case 'heading':
    case 'paragraph': {
      const children = cleanInlines(node.children, notices, 0);
      return hasWords(children)
        ? [{ type: node.type, ...(node.type === 'heading' && { depth: node.depth }), children } as RootContent]
        : [];
    }
    case 'blockquote':
    case 'listItem':
    case 'footnoteDefinition':
    case 'list':
    case 'table':
    case 'tableRow': {
      if (depth > DEEPEST) return paragraphOf(plainText([node]));
      const children = (node.children as RootContent[]).flatMap((child) => cleanBlock(child, notices, depth + 1));
      const { position, data, ...rest } = node;
      return children.length > 0 ? [{ ...rest, children } as RootContent] : [];
    }
    case 'tableCell':
      return [
        { type: 'tableCell', children: cleanInlines((node.children as RootContent[]).flatMap(inlinesOf), notices, 0) },
      ];
    case 'code':
      return paragraphOf(keepVisibleText(node.value, notices));
    case 'html':
      return cleanHtml(node.value, notices);
    case 'definition':
    case 'yaml':
    case 'thematicBreak':
      return [];
    default:
      return isInline(node) ? cleanBlock({ type: 'paragraph', children: [node] }, notices, depth) : [];
  }
}

const paragraphOf = (text: string): RootContent[] =>
  text.trim() === '' ? [] : [paragraphNode(text.replace(/\s+/g, ' ').trim())];

/** Cells of HTML tables can hold paragraphs. */
const inlinesOf = (node: RootContent): PhrasingContent[] =>
  isInline(node) ? [node] : 'children' in node ? (node.children as RootContent[]).flatMap(inlinesOf) : [];

const isInline = (node: Nodes): node is PhrasingContent =>
  [
    'text',
    'emphasis',
    'strong',
    'delete',
    'link',
    'inlineCode',
    'break',
    'image',
    'html',
    'footnoteReference',
  ].includes(node.type);

function hasWords(children: readonly PhrasingContent[]): boolean {
  return children.some((node) =>
    'value' in node
      ? node.value.trim() !== ''
      : node.type === 'footnoteReference' || ('children' in node && hasWords(node.children)),
  );
}

function cleanInlines(children: readonly PhrasingContent[], notices: Notices, depth: number): PhrasingContent[] {
  return children.flatMap((node) => cleanInline(node, notices, depth));
}

function cleanInline(node: PhrasingContent, notices: Notices, depth: number): PhrasingContent[] {
  if (depth > DEEPEST) return 'children' in node ? textOf(plainText([{ type: 'paragraph', children: [node] }])) : [];
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return textOf(keepVisibleText(node.value, notices).replace(/\s+/g, ' '));
    case 'break':
      return [{ type: 'text', value: ' ' }];
    case 'footnoteReference':
      return [{ type: 'footnoteReference', identifier: node.identifier, label: node.label ?? node.identifier }];
    case 'emphasis':
    case 'strong':
    case 'delete': {
      const inner = cleanInlines(node.children, notices, depth + 1);
      return hasWords(inner) ? [{ type: node.type, children: inner } as PhrasingContent] : inner;
    }
    case 'link': {
      const inner = cleanInlines(node.children, notices, depth + 1).filter(({ type }) => type !== 'link');
      if (isWebAddress(node.url) && hasWords(inner)) return [{ type: 'link', url: node.url, children: inner }];
      if (!/^(?:#|$)/.test(node.url)) notices.add('A link that is no web address was left out; its words stay.');
      return inner;
    }
    case 'linkReference':
      return cleanInlines(node.children, notices, depth + 1);
    case 'image':
    case 'imageReference':
      notices.add('A picture was left out; its words stay.');
      return textOf(node.alt ?? '');
    case 'html':
      notices.add('HTML in the text was left out; the words in it stay.');
      return [];
    default:
      return [];
  }
}

const textOf = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);

const isWebAddress = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

/** Raw HTML in Markdown: scripts and styles go whole, of anything else the words stay. */
function cleanHtml(html: string, notices: Notices): RootContent[] {
  notices.add('HTML in the text was left out; the words in it stay.');
  const words = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<(script|style|template|iframe|object|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<\/?[a-zA-Z][^<>]*>/g, ' ');
  return paragraphOf(keepVisibleText(words, notices));
}
