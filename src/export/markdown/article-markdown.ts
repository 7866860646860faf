import type { Nodes, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
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
import { quoteText, type FindAddress } from './quoted-text.ts';
import { buildNotes } from './source-notes.ts';

export interface MarkdownContext {
  library: Library;
  addresses: Addresses;
}

/**
 * An article as Markdown for pasting elsewhere: GFM and nothing else, addresses in full, sources as its footnotes.
 */
export function formatArticleMarkdown(article: Article, context: MarkdownContext): string {
  const findAddress = addressesIn(article, context);
  const source = context.library.files.get(article.file.slice(context.library.dir.length + 1));
  const quoted = source == null ? null : quoteText(article.tree, source.replace(/^\uFEFF/, ''), findAddress);
  const body = quoted === null ? rewrite(article.tree, context, findAddress) : quoted;
  const notes = format({ type: 'root', children: buildNotes(article.tree, article, context) });
  return `${[formatHead(article, context), body, notes, '---', formatFoot(article, context)]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function rewrite(tree: Root, context: MarkdownContext, findAddress: FindAddress): string {
  const body: RootContent[] = copyTree(tree).children.filter(({ type }) => type !== 'yaml');
  const root: Root = { type: 'root', children: replaceComponents(body, context) };
  resolveLinks(root, findAddress);
  return format(root);
}

/** One for all articles: what must be escaped where is compiled once. */
const STYLE: Options = { extensions: [gfmToMarkdown()], bullet: '-', emphasis: '*', rule: '-', fences: true };

const format = (node: Nodes): string => toMarkdown(node, STYLE);

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

function addressesIn(article: Article, { library, addresses }: MarkdownContext): FindAddress {
  const resolve = resolveIn(library, addresses, article);
  const page = new URL(addresses.article(article.slug), library.site.url);
  return (url) => {
    const reference = parseReference(url);
    const path = reference ? resolve(reference)?.href : url;
    return path === undefined ? '' : (findSafeAddress(path, page) ?? '');
  };
}

function resolveLinks(tree: Root, findAddress: FindAddress): void {
  visit(tree, ['link', 'image'], (node) => {
    if (node.type === 'link' || node.type === 'image') node.url = findAddress(node.url);
  });
  visit(tree, 'link', (node, index, parent) => {
    if (node.url !== '' || !parent || index === undefined) return;
    parent.children.splice(index, 1, ...node.children);
  });
}
