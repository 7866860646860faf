/** Raw HTML that an article may hold: words of the text, never blocks of the page, and no attribute that acts or loads. */
export const ALLOWED_TAGS: ReadonlySet<string> = new Set([
  'abbr',
  'b',
  'bdi',
  'bdo',
  'br',
  'cite',
  'del',
  'dd',
  'details',
  'dfn',
  'dl',
  'dt',
  'em',
  'i',
  'ins',
  'kbd',
  'mark',
  'q',
  's',
  'samp',
  'small',
  'span',
  'strong',
  'sub',
  'summary',
  'sup',
  'u',
  'var',
  'wbr',
]);
export const ALLOWED_ATTRIBUTES: ReadonlySet<string> = new Set(['title', 'lang', 'dir']);

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*(\/?)>/g;
const ATTRIBUTE = /([a-zA-Z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** Keeps the allowed tags of a piece of raw HTML and its text; everything else becomes text or is left out. */
export function keepAllowedHtml(html: string): string {
  let kept = '';
  let end = 0;
  for (const match of html.replace(/<!--[\s\S]*?-->/g, '').matchAll(TAG)) {
    kept += escapeText(match.input.slice(end, match.index));
    end = match.index + match[0].length;
    const [, slash = '', name = '', attributes = ''] = match;
    if (ALLOWED_TAGS.has(name.toLowerCase())) {
      kept += slash ? `</${name.toLowerCase()}>` : `<${name.toLowerCase()}${keepAllowedAttributes(attributes)}>`;
    }
  }
  return kept + escapeText(html.replace(/<!--[\s\S]*?-->/g, '').slice(end));
}

const keepAllowedAttributes = (attributes: string): string =>
  [...attributes.matchAll(ATTRIBUTE)]
    .filter(([, name = '']) => ALLOWED_ATTRIBUTES.has(name.toLowerCase()))
    .map(
      ([, name = '', double, single, bare]) => ` ${name.toLowerCase()}="${escapeText(double ?? single ?? bare ?? '')}"`,
    )
    .join('');

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
