import { plainText } from './blocks.ts';
import type { Slice } from './fonts.ts';
import { findMissingGlyphs, findSlices } from './glyphs.ts';
import { MissingGlyphsError } from './missing-glyphs.ts';
import type { Inline, PrintPage } from './print-node.ts';

/** What a template needs to know beside the pages. */
export interface Imprint {
  title: string;
  authors: string[];
  description: string;
  /** Year, month, day: the newest date that the content gives. */
  date: [number, number, number];
  lang: string;
  region: string;
  publication: string;
  /** What kind of paper this is, in a word or two. */
  kind: string;
  edition: string;
  address: string;
}

export interface PrintDocument extends Imprint {
  titleWords: Inline[];
  publicationWords: Inline[];
  /** What stands on the cover of a book. */
  cover?: { tagline: Inline[]; about: Inline[]; rights: Inline[] };
  /** What a book leaves out, in a sentence. */
  leftOut?: Inline[];
  pages: PrintPage[];
}

export interface SettledDocument {
  document: PrintDocument;
  /** The parts of other typefaces that it needs. */
  slices: Slice[];
}

export interface Settings {
  /** The address under which the site is published, with its base path. */
  siteUrl: string;
  /** Whether ways to other pages give the number of the page on paper. */
  givesPages: boolean;
}

/** Settles what only the whole document can know: where a way leads, what a note says, which faces its words need. */
export function settleDocument(document: PrintDocument, settings: Settings): SettledDocument {
  const places = findPlaces(document.pages);
  const slices = new Map<string, Slice>();
  const taken = new Set<string>();
  const pages = document.pages.map((page) => {
    refuseMissingGlyphs(page, `${page.path}index.html`);
    return mapNodes(page, (node) => settle(withOwnPlace(node, taken), page, places, slices, settings)) as PrintPage;
  });
  const { pages: _, ...around } = document;
  refuseMissingGlyphs(around, 'The cover and the head of the pages');
  const settled = mapNodes(around, (node) => settle(node, NO_PAGE, places, slices, settings)) as typeof around;
  return { document: { ...settled, pages }, slices: [...slices.values()] };
}

/** What stands on no page, as on a cover, has no notes and leads nowhere. */
const NO_PAGE = { path: '', notes: {} };

type Node = Record<string, unknown>;

/** Every object of a tree, from the leaves up, as the function gives it back. */
function mapNodes(value: unknown, map: (node: Node) => Node): unknown {
  if (Array.isArray(value)) return value.map((item) => mapNodes(item, map));
  if (typeof value !== 'object' || value === null) return value;
  const mapped: Node = {};
  for (const [key, item] of Object.entries(value)) mapped[key] = mapNodes(item, map);
  return map(mapped);
}

const isPlace = (node: Node): boolean =>
  typeof node['id'] === 'string' && node['id'].includes('#') && node['k'] !== 'note';

/** The names of the places on some pages, and of the pages themselves. */
export function findPlaces(pages: readonly PrintPage[]): Set<string> {
  const places = new Set(pages.map(({ path }) => path));
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isPlace(value as Node)) places.add(String((value as Node)['id']));
    Object.values(value).forEach(collect);
  };
  collect(pages);
  return places;
}

/** A name belongs to the first place that bears it. */
function withOwnPlace(node: Node, taken: Set<string>): Node {
  if (!isPlace(node)) return node;
  const id = String(node['id']);
  if (taken.has(id)) return { ...node, id: '' };
  taken.add(id);
  return node;
}

function settle(
  node: Node,
  page: Pick<PrintPage, 'path' | 'notes'>,
  places: ReadonlySet<string>,
  slices: Map<string, Slice>,
  { siteUrl, givesPages }: Settings,
): Node {
  if (typeof node['to'] === 'string') {
    const to = node['to'];
    if (to === '') return node;
    if (!places.has(to)) return { ...node, to: new URL(to, siteUrl).href };
    return { ...node, isHere: true, ...(givesPages && !isOnPage(to, page) && { givesPage: true }) };
  }
  if (node['k'] === 'note' && node['first'] === true) {
    const words = page.notes[String(node['id'])];
    if (!words) throw new Error(`${page.path}: the note “${String(node['sign'])}” leads nowhere.`);
    return {
      ...node,
      c: mapNodes(words, (inner) => settle(inner, page, places, slices, { siteUrl, givesPages: false })),
    };
  }
  const script =
    node['k'] === 'script' ? String(node['script']) : ['code', 'pre'].includes(String(node['k'])) ? 'mono' : '';
  if (script !== '') {
    const found = findSlices(
      typeof node['text'] === 'string' ? node['text'] : plainText(node['c'] as Inline[]),
      script,
    );
    for (const slice of found) slices.set(slice.family, slice);
    return { ...node, faces: found.map(({ family }) => family) };
  }
  return node;
}

const isOnPage = (to: string, { path }: Pick<PrintPage, 'path'>): boolean => to === path || to.startsWith(`${path}#`);

function refuseMissingGlyphs(tree: unknown, where: string): void {
  const texts = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(tree);
  const missing = [...texts].flatMap(findMissingGlyphs);
  if (missing.length > 0) throw MissingGlyphsError.onPage(where, missing);
}
