import { Readability } from '@mozilla/readability';
import type { Element, Nodes as HtmlNodes, Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import { parseHTML } from 'linkedom';
import type { Root } from 'mdast';
import { RefusedInput, refuseLongText, type Arrival, type StatedHead } from './arrival.ts';
import { cleanTree } from './clean-tree.ts';
import { markNotes } from './html-note.ts';
import { Notices } from './notice.ts';
import { readPageHead } from './page-head.ts';
import { keepVisibleText } from './visible-text.ts';

/** A saved page is mostly not the article: scripts, styles, menus. */
const MOST_PAGE_CHARACTERS = 8_000_000;
const DEEPEST = 400;

/** Reads a saved web page and finds the article in it. Nothing in the page is run, and nothing is loaded. */
export function parseWebPage(html: string): Arrival {
  if (html.length > MOST_PAGE_CHARACTERS) refuseLongText(html);
  const notices = new Notices();
  const visible = withoutPrograms(keepVisibleText(html, notices), notices);
  refuseDeepHtml(visible);
  const { content, head } = findArticle(visible);
  return { tree: htmlToTree(content, notices), head, notices: notices.list() };
}

/** HTML of an article alone, such as a word processor’s, as a clean tree. */
export function htmlToTree(html: string, notices: Notices): Root {
  const parsed = fromHtml(html, { fragment: true });
  if (hasHandlers(parsed)) notices.add('Scripts or event handlers of the page were left out.');
  markNotes(parsed);
  refuseLongText(html.length > MOST_PAGE_CHARACTERS ? html : '');
  const tree = toMdast(parsed, {
    handlers: {
      input: () => undefined,
      select: () => undefined,
      textarea: () => undefined,
      iframe: () => undefined,
      video: () => undefined,
      audio: () => undefined,
    },
  });
  return cleanTree((tree.type === 'root' ? tree : { type: 'root', children: [] }) as Root, notices);
}

function findArticle(html: string): { content: string; head: StatedHead } {
  try {
    const { document } = parseHTML(/<body\b/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`);
    const head = readPageHead(document as unknown as Document);
    const isPage = /<(?:nav|header|footer|aside|main|article|section)\b|<div\b[\s\S]*<div\b/i.test(html);
    if (!isPage) return { content: document.body.innerHTML, head: { ...head, lines: [] } };
    const whole = document.body.innerHTML;
    const found = new Readability(document as unknown as Document, { charThreshold: 200, keepClasses: true }).parse();
    return { content: found?.content ?? whole, head: { ...(found?.title ? { title: found.title } : {}), ...head } };
  } catch (error) {
    if (error instanceof RefusedInput) throw error;
    return { content: html, head: {} };
  }
}

const PROGRAMS =
  /<(script|style|template|iframe|object|embed|applet|noscript|svg|math|canvas)\b[^>]*>(?:[\s\S]*?<\/\1\s*>|(?![\s\S]*<\/\1)[\s\S]*$)/gi;

function withoutPrograms(html: string, notices: Notices): string {
  const stated = [...html.matchAll(/<script\b[^>]*application\/ld\+json[^>]*>[\s\S]{0,20000}?<\/script\s*>/gi)]
    .map(([script]) => script)
    .join('');
  const kept = html.replace(/<!--[\s\S]*?-->/g, '').replace(PROGRAMS, '');
  if (/<script\b/i.test(html) || /\son[a-z]+\s*=/i.test(html))
    notices.add('Scripts or event handlers of the page were left out.');
  return stated === '' ? kept : kept.replace(/<\/head\s*>|$/i, (end) => `${stated}${end}`);
}

/** Parsers and walkers of trees recurse: what is nested deeper than any page is not read. */
function refuseDeepHtml(html: string): void {
  let depth = 0;
  for (const [, slash, name = '', end] of html.matchAll(/<(\/?)([a-zA-Z][\w-]*)[^<>]*?(\/?)>/g)) {
    if (/^(?:br|hr|img|meta|link|input|wbr|p|li|td|tr|th|source|col)$/i.test(name) || end === '/') continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) throw new RefusedInput('Too much stands inside one another in this page for it to be read.');
  }
}

function hasHandlers(node: HtmlNodes): boolean {
  if (node.type === 'element' && Object.keys((node as Element).properties).some((name) => /^on[A-Z]/.test(name)))
    return true;
  return 'children' in node && (node as HtmlRoot).children.some((child) => hasHandlers(child));
}
