import type { Element, Root, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { plainText, toBlocks } from './blocks.ts';
import { formatElement } from './fail.ts';
import { toWords } from './inline.ts';
import { toIndex } from './index-terms.ts';
import { parseHtml } from './parse-html.ts';
import { toPicture } from './pictures.ts';
import { elementsIn, has, idOf, placeOf, refuse, textAttribute, within, type PrintContext } from './print-context.ts';
import { splitScripts } from './scripts.ts';
import type { Block, Inline, PrintPage, PrintSection } from './print-node.ts';

/** What leads on through the site, where paper has nothing to follow; and the notes, which stand at the foot of a page. */
const LEFT_OUT = new Set(['mentions', 'notes']);

export interface BuiltPage {
  html: string;
  /** The file, for messages. */
  file: string;
  /** The page’s path below the base of the site. */
  path: string;
  base: string;
  readFile: (path: string) => Uint8Array;
}

export interface ParsedPage {
  page: PrintPage;
  files: Map<string, Uint8Array>;
}

/** Reads a built page of the site into what stands of it on paper. */
export function parsePage({ html, file, path, base, readFile }: BuiltPage): ParsedPage {
  const context: PrintContext = { file, path, base, readFile, cited: new Set(), files: new Map(), trail: [] };
  const root = findElement(parseHtml(html), (element) => element.tagName === 'html');
  const main = root && findElement(root, (element) => element.tagName === 'main');
  if (!root || !main) throw new Error(`${file} is not a page of the site: it has no <main>.`);
  return { page: toPage(root, main, within(context, main)), files: context.files };
}

function toPage(root: Element, main: Element, context: PrintContext): PrintPage {
  const children = elementsIn(main.children);
  const opening = children.find((child) => has(child, 'opening'));
  const colophon = children.find((child) => has(child, 'colophon'));
  const others = children.filter(
    (child) => child !== opening && child !== colophon && child.tagName !== 'nav' && !has(child, 'addresses'),
  );
  const sections = others
    .filter((child) => !LEFT_OUT.has(textAttribute(child, 'id')))
    .map((child) => toSection(child, context));
  return {
    path: context.path,
    lang: textAttribute(root, 'lang'),
    runningTitle: splitScripts([textAttribute(root, 'dataRunningTitle')]),
    address: textAttribute(root, 'dataAddress'),
    ...toOpening(opening, context),
    leftOut: [],
    sections,
    colophon: colophon ? toColophon(colophon, context) : null,
    notes: findNotes(main, context),
  };
}

type Opening = Pick<PrintPage, 'title' | 'name' | 'code' | 'question' | 'label' | 'summary' | 'dateline'>;

function toOpening(opening: Element | undefined, context: PrintContext): Opening {
  const rows = opening ? elementsIn(opening.children).flatMap((row) => elementsIn(row.children)) : [];
  const inner = opening ? within(context, opening) : context;
  const title = rows.find(({ tagName }) => tagName === 'h1');
  const wordsOf = (name: string): Inline[] => {
    const found = rows.find((element) => has(element, name));
    return found ? toWords(found.children, within(inner, found)) : [];
  };
  const words = title ? toWords(title.children, within(inner, title)) : [];
  return {
    title: words,
    name: plainText(words),
    code: plainText(wordsOf('issue-code')),
    question: wordsOf('question'),
    label: plainText(wordsOf('bottom-line-label')),
    summary: toBlocks(
      rows.filter((element) => has(element, 'bottom-line')),
      inner,
    ),
    dateline: toBlocks(
      rows.filter((element) => has(element, 'dateline') || (element.tagName === 'p' && has(element, 'data'))),
      inner,
    ),
  };
}

function toSection(section: Element, context: PrintContext): PrintSection {
  const inner = within(context, section);
  if (section.tagName !== 'section') refuse(section, context, `No rule for <${formatElement(section)}>`);
  if (has(section, 'letter')) return { id: '', code: '', title: [], notes: [], blocks: [toIndex(section, inner)] };
  const head = elementsIn(section.children).find((child) => has(child, 'section-head'));
  const headed = head ? within(inner, head) : inner;
  const heading = head && elementsIn(head.children).find(({ tagName }) => tagName === 'h2');
  const code = head && elementsIn(head.children).find((child) => has(child, 'issue-code'));
  const rest = head ? elementsIn(head.children).filter((child) => child !== heading && child !== code) : [];
  return {
    id: idOf(section, context),
    code: code ? toString(code).trim() : '',
    title: heading ? toWords(heading.children, within(headed, heading)) : [],
    notes: toBlocks(rest, headed),
    blocks: toBlocks(
      section.children.filter((child) => child !== head),
      inner,
    ),
  };
}

function toColophon(colophon: Element, context: PrintContext): NonNullable<PrintPage['colophon']> {
  const inner = within(context, colophon);
  const [picture, words] = [
    elementsIn(colophon.children).find(({ tagName }) => tagName === 'svg'),
    elementsIn(colophon.children).find((child) => has(child, 'data')),
  ];
  const [block = null]: (Block | null)[] = picture ? toPicture(picture, inner) : [];
  return { picture: block, lines: words ? toBlocks(words.children, within(inner, words)) : [] };
}

/** The words of the sources and notes to which the signs in the text lead. */
function findNotes(main: Element, context: PrintContext): Record<string, Inline[]> {
  const lists = findElements(main, (element) => has(element, 'sources', 'footnotes'));
  const items = lists.flatMap((list) => elementsIn(list.children));
  return Object.fromEntries(
    items.map((item) => {
      const words = elementsIn(item.children).filter(
        (child) => ['p', 'div'].includes(child.tagName) && !has(child, 'aside'),
      );
      const parts = words.flatMap((element) => (element.tagName === 'div' ? elementsIn(element.children) : [element]));
      const c = parts.flatMap((part, index) => [
        ...(index > 0 ? [' '] : []),
        ...toWords(part.children, { ...within(context, item), cited: new Set() }),
      ]);
      return [placeOf(textAttribute(item, 'id'), context), c];
    }),
  );
}

export function findElement(parent: Root | Element, isWanted: (element: Element) => boolean): Element | undefined {
  for (const child of elementsIn(parent.children as RootContent[])) {
    const found = isWanted(child) ? child : findElement(child, isWanted);
    if (found) return found;
  }
  return undefined;
}

const findElements = (parent: Element, isWanted: (element: Element) => boolean): Element[] =>
  elementsIn(parent.children).flatMap((child) => (isWanted(child) ? [child] : findElements(child, isWanted)));
