import type { Root } from 'mdast';

const ENTITIES = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ldquo: '“',
    rdquo: '”',
    lsquo: '‘',
    rsquo: '’',
    hellip: '…',
    ndash: '–',
    mdash: '—',
  }),
);

/** A stored copy of a source as a tree of plain paragraphs: of a web page only its words. */
export function textOfSnapshot(name: string, text: string): Root {
  const words = /\.html?$/i.test(name) ? withoutTags(text) : text;
  return {
    type: 'root',
    children: words
      .split(/\n\s*\n/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
}

const withoutTags = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?-->|<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<\/?(?:p|div|h\d|li|ul|ol|tr|table|blockquote|section|article|br)\b[^>]*>/gi, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole: string, decimal?: string, hex?: string, name?: string) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
      if (code === null) return ENTITIES.get(name?.toLowerCase() ?? '') ?? whole;
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
    });
