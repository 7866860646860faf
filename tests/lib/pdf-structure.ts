import { readFileSync } from 'node:fs';
import { getDocumentProxy } from 'unpdf';

/** A node of the structure that a tagged PDF tells a screen reader, with the words in it. */
export interface PdfNode {
  role: string;
  alt: string | undefined;
  children: (PdfNode | string)[];
}

export interface PdfLink {
  /** What a screen reader says of it. */
  description: string;
  /** An address, for links that leave the document. */
  url: string | undefined;
}

export interface PdfDocument {
  info: Readonly<Record<string, unknown>>;
  /** The structure of each page. */
  pages: PdfNode[];
  /** All words of each page, heads and feet too. */
  texts: string[];
  links: PdfLink[];
  /** Of each page, in points. */
  sizes: { width: number; height: number }[];
  /** Where the words of each page stand, in points from the left and the foot. */
  places: PdfPlace[][];
  outline: string[];
}

export interface PdfPlace {
  text: string;
  x: number;
  y: number;
  end: number;
}

interface TreeNode {
  role?: string;
  type?: string;
  id?: string;
  alt?: string;
  children?: TreeNode[];
}

/** Reads a PDF as a screen reader would. */
export async function readPdfStructure(file: string): Promise<PdfDocument> {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(file)));
  const [pages, texts, links]: [PdfNode[], string[], PdfLink[]] = [[], [], []];
  const [sizes, places]: [PdfDocument['sizes'], PdfPlace[][]] = [[], []];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: false });
    const words = wordsByMark(items as MarkedItem[]);
    pages.push(toNode((await page.getStructTree()) as TreeNode, words));
    texts.push((items as MarkedItem[]).map((item) => (item.str ?? '') + (item.hasEOL ? '\n' : '')).join(''));
    const { width, height } = page.getViewport({ scale: 1 });
    sizes.push({ width, height });
    places.push((items as MarkedItem[]).flatMap(toPlace));
    for (const annotation of await page.getAnnotations()) {
      if (annotation.subtype !== 'Link') continue;
      links.push({ description: annotation.contentsObj?.str ?? '', url: annotation.url });
    }
  }
  const { info } = await pdf.getMetadata();
  const outline = ((await pdf.getOutline()) ?? []).map(({ title }) => title);
  return { info: info as Record<string, unknown>, pages, texts, links, sizes, places, outline };
}

interface MarkedItem {
  type?: string;
  id?: string | null;
  str?: string;
  hasEOL?: boolean;
  width?: number;
  transform?: readonly number[];
}

function toPlace({ str = '', width = 0, transform }: MarkedItem): PdfPlace[] {
  const [x, y] = transform?.slice(4) ?? [];
  return str.trim() === '' || x === undefined || y === undefined ? [] : [{ text: str, x, y, end: x + width }];
}

/** The words between the marks of each piece of content. */
function wordsByMark(items: readonly MarkedItem[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const open: (string | null)[] = [];
  for (const item of items) {
    if (item.type?.startsWith('beginMarkedContent')) open.push(item.id ?? null);
    else if (item.type === 'endMarkedContent') open.pop();
    else {
      const id = open.findLast((mark) => mark !== null);
      if (id) words.set(id, (words.get(id) ?? '') + (item.str ?? '') + (item.hasEOL ? '\n' : ''));
    }
  }
  return words;
}

function toNode(node: TreeNode, words: ReadonlyMap<string, string>): PdfNode {
  return {
    role: node.role ?? '',
    alt: node.alt,
    children: (node.children ?? []).flatMap((child): (PdfNode | string)[] => {
      if (child.type === 'content') return [words.get(child.id ?? '') ?? ''];
      return child.role === undefined ? [] : [toNode(child, words)];
    }),
  };
}

/** Nodes of some roles, in the order in which they are read. */
export const findNodes = (node: PdfNode, ...roles: string[]): PdfNode[] => [
  ...(roles.includes(node.role) ? [node] : []),
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : findNodes(child, ...roles))),
];

/** The words of a node, in the order in which they are read. @param without roles that are passed over */
export const wordsOfNode = (node: PdfNode, without: readonly string[] = []): string =>
  node.children
    .map((child) => {
      if (typeof child === 'string') return child;
      return without.includes(child.role) ? ' ' : wordsOfNode(child, without);
    })
    .join('');
