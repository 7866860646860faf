import type { Nodes, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { visit } from 'unist-util-visit';
import type { Addresses } from '#domain/address.ts';
import { formatSerial, type Article } from '#domain/article.ts';
import { formatDate } from '#domain/date.ts';
import type { Library } from '#domain/library.ts';
import { parseReference } from '#domain/reference.ts';
import { copyTree } from '#domain/walk.ts';
import { resolveIn } from '#markdown/resolve-reference.ts';
import { findSafeAddress } from '../safe-address.ts';
import { replaceComponents } from './replace-components.ts';
import { buildNotes } from './source-notes.ts';

export interface MarkdownContext {
  library: Library;
  addresses: Addresses;
}

/**
 * An article as Markdown for pasting elsewhere: GFM and nothing else, addresses in full, sources as its footnotes.
 */
export function formatArticleMarkdown(article: Article, context: MarkdownContext): string {
  const tree = copyTree(article.tree);
  const body: RootContent[] = tree.children.filter(({ type }) => type !== 'yaml');
  const root: Root = { type: 'root', children: replaceComponents(body, context) };
  resolveLinks(root, article, context);
  root.children.push(...buildNotes(root, article, context));
  return `${formatHead(article, context)}\n\n${format(root)}\n---\n\n${formatFoot(article, context)}\n`;
}

const format = (node: Nodes): string =>
  toMarkdown(node, { extensions: [gfmToMarkdown()], bullet: '-', emphasis: '*', rule: '-', fences: true });

function formatHead(article: Article, { library }: MarkdownContext): string {
  const { language } = library.site;
  const date = formatDate(article.publishedIn.date, { language, style: 'long' });
  const line = [formatSerial(article), article.authors.join(', '), date].filter(Boolean).join('. ');
  return [
    `# ${escape(article.title)}`,
    `*${escape(article.summary)}*`,
    `${escape(line)}.`,
    escape(article.provenance ?? ''),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function formatFoot(article: Article, { library: { site }, addresses }: MarkdownContext): string {
  const url = new URL(addresses.article(article.slug), site.url).href;
  return `From ${escape(site.title)}, <${url}>. ${escape(site.rights)}`;
}

/** Text that must not be read as Markdown. */
const escape = (text: string): string =>
  format({ type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }] }).trim();

function resolveLinks(tree: Root, article: Article, { library, addresses }: MarkdownContext): void {
  const resolve = resolveIn(library, addresses, article);
  const page = new URL(addresses.article(article.slug), library.site.url);
  visit(tree, ['link', 'image'], (node) => {
    if (node.type !== 'link' && node.type !== 'image') return;
    const reference = parseReference(node.url);
    const path = reference ? resolve(reference)?.href : node.url;
    node.url = path === undefined ? '' : (findSafeAddress(path, page) ?? '');
  });
  visit(tree, 'link', (node, index, parent) => {
    if (node.url !== '' || !parent || index === undefined) return;
    parent.children.splice(index, 1, ...node.children);
  });
}
