/** An opening tag in a piece of raw HTML, and where it is there. */
export interface HtmlTag {
  name: string;
  /** The names of its attributes. */
  attributes: string[];
  offset: number;
  length: number;
}

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const TAG = /<([a-zA-Z][a-zA-Z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>?/g;
const OTHER = /<(?:!|\?)[^>]*>?/g;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/** The tags that open something; comments are left out, and declarations (`<!…>`, `<?…>`) count as tags. */
export function findTags(html: string): HtmlTag[] {
  const text = html.replace(COMMENT, (comment) => ' '.repeat(comment.length));
  const tags = Array.from(text.matchAll(TAG), ({ 0: tag, 1: name = '', 2: rest = '', index }) => ({
    name,
    attributes: Array.from(rest.matchAll(ATTRIBUTE), ([, attribute = '']) => attribute),
    offset: index,
    length: tag.split('\n')[0]?.length ?? tag.length,
  }));
  const others = Array.from(text.matchAll(OTHER), ({ 0: tag, index }) => ({
    name: tag.slice(1, 2),
    attributes: [],
    offset: index,
    length: tag.length,
  }));
  return [...tags, ...others].sort((a, b) => a.offset - b.offset);
}
