import type { Element, Root } from 'hast';
import { h, s } from 'hastscript';
import { Parser } from 'htmlparser2';

/**
 * Reads a page that the site has written, in which every element is closed; a browser’s parser, which mends what an author
 * may have left open, takes twice as long.
 */
export function parseHtml(html: string): Root {
  const root: Root = { type: 'root', children: [] };
  const open: (Root | Element)[] = [root];
  const lines = countLines(html);
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const isDrawing = name === 'svg' || open.some((around) => 'tagName' in around && around.tagName === 'svg');
        const element = (isDrawing ? s : h)(name, attributes);
        const start = lines.placeOf(parser.startIndex);
        element.position = { start, end: start };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(value) {
        const siblings = open.at(-1)?.children ?? [];
        const before = siblings.at(-1);
        // It is given piece by piece wherever a character is escaped.
        if (before?.type === 'text') before.value += value;
        else siblings.push({ type: 'text', value });
      },
      onclosetag() {
        open.pop();
      },
    },
    { lowerCaseTags: false, lowerCaseAttributeNames: false },
  );
  parser.end(html);
  return root;
}

interface Place {
  line: number;
  column: number;
}

/** Gives the line and the column of offsets that rise. */
function countLines(text: string): { placeOf: (offset: number) => Place } {
  let [line, start] = [1, 0];
  return {
    placeOf(offset) {
      for (let next = text.indexOf('\n', start); next >= 0 && next < offset; next = text.indexOf('\n', start)) {
        start = next + 1;
        line++;
      }
      return { line, column: offset - start + 1 };
    },
  };
}
