import type { Root } from 'mdast';
import { parse } from 'yaml';
import { splitFrontmatter } from '#domain/frontmatter.ts';
import { parseMarkdown } from '#domain/markdown.ts';
import { RefusedInput, refuseLongText, type Arrival, type StatedHead } from './arrival.ts';
import { cleanTree } from './clean-tree.ts';
import { Notices } from './notice.ts';
import { keepVisibleText } from './visible-text.ts';

/** Reads Markdown with GFM. It is never read as MDX: braces and components are text. */
export function parseMarkdownText(text: string): Arrival {
  refuseLongText(text);
  const notices = new Notices();
  const visible = keepVisibleText(text, notices);
  const { frontmatter, bodyOffset } = splitFrontmatter(visible);
  const tree = cleanTree(parseBody(visible.slice(bodyOffset)), notices);
  return { tree, head: readFrontmatter(frontmatter), notices: notices.list() };
}

function parseBody(body: string): Root {
  try {
    return parseMarkdown(flattenDeepQuotes(body), false);
  } catch (error) {
    if (error instanceof RangeError)
      throw new RefusedInput(
        'Too much stands inside one another in this text: lists in lists, or quotations in quotations.',
      );
    throw error;
  }
}

/** Signs of quotations and lists by the hundred on one line are no structure, and take very long to read as one. */
const flattenDeepQuotes = (body: string): string =>
  body
    .replace(/^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s))){12,}/gm, (signs) => `\\${signs.trim()}`)
    .replace(/[[\]]{40,}|[*_~`]{40,}/g, '');

function readFrontmatter(frontmatter: string): StatedHead {
  try {
    const data: unknown = parse(frontmatter, { schema: 'core', maxAliasCount: 10, logLevel: 'silent' });
    if (typeof data !== 'object' || data === null) return {};
    const { title, author, authors, date, published } = data as Record<string, unknown>;
    const listed = [authors ?? author].flat().filter((name) => typeof name === 'string');
    const stated = date ?? published;
    return {
      ...(typeof title === 'string' && { title }),
      ...(listed.length > 0 && { authors: listed }),
      ...((typeof stated === 'string' || typeof stated === 'number') && { date: String(stated) }),
    };
  } catch {
    return {};
  }
}
