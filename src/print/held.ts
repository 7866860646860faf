import type { Issue } from '#domain/issue.ts';
import { formatCount } from '#domain/count.ts';
import type { Library } from '#domain/library.ts';
import { findPlaces } from './document.ts';
import type { Block, IndexItem, Inline, PrintPage } from './print-node.ts';

/** A page that looks across the publication, with what leads to some place that a book holds. */
export function keepHeld<Page extends PrintPage>(page: Page, held: ReadonlySet<string>): Page {
  const sections = page.sections.map((section) => ({
    ...section,
    blocks: section.blocks.flatMap((block) => keepBlock(block, held)),
  }));
  return { ...page, sections: sections.filter((section) => isOfBook(section.blocks, held)) };
}

/** An index says something by its entries alone; anything else has to lead to a place in the book. */
const isOfBook = (blocks: readonly Block[], held: ReadonlySet<string>): boolean =>
  blocks.some(({ k }) => k === 'index') || waysIn(blocks).some((to) => held.has(to));

function keepBlock(block: Block, held: ReadonlySet<string>): Block[] {
  if (block.k === 'table') return some(block, 'rows', (row) => isHeld(row, held));
  if (block.k === 'rows') return some(block, 'items', (item) => isHeld(item, held));
  if (block.k === 'row') {
    const broad = block.broad.flatMap((inner) => keepBlock(inner, held));
    return block.broad.length > 0 && broad.length === 0 ? [] : [{ ...block, broad }];
  }
  if (block.k !== 'index') return [block];
  const items = block.items.filter((item) => isHeld(item, held)).map((item) => withHeldWays(item, held));
  return items.length === 0 ? [] : [{ ...block, items }];
}

/** The block with some of its parts; none if none are left. */
function some<B extends Block, K extends keyof B>(block: B, key: K, isKept: (part: unknown) => boolean): B[] {
  const parts = (block[key] as unknown[]).filter(isKept);
  return parts.length === 0 ? [] : [{ ...block, [key]: parts }];
}

const withHeldWays = (item: IndexItem, held: ReadonlySet<string>): IndexItem => ({
  ...item,
  ways: item.ways.filter(({ to }) => held.has(to)),
  items: item.items.filter((inner) => isHeld(inner, held)).map((inner) => withHeldWays(inner, held)),
});

/** What a book may hold: issues and articles, and the places on their pages. */
const IN_BOOK = /^(?:issues|articles)\/./;

/** Whether something leads to a place in the book, or to no issue and no article at all. */
function isHeld(value: unknown, held: ReadonlySet<string>): boolean {
  const ways = waysIn(value).filter((to) => IN_BOOK.test(to));
  return ways.length === 0 || ways.some((to) => held.has(to));
}

function waysIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(waysIn);
  if (typeof value !== 'object' || value === null) return [];
  const { to, ...rest } = value as Record<string, unknown>;
  return [...(typeof to === 'string' ? [to] : []), ...Object.values(rest).flatMap(waysIn)];
}

/** What the page of an issue leaves out, in a sentence; none where it holds every claim. */
export function tellLeftOutOfIssue({ claims, site }: Library, issue: Issue, page: PrintPage): Inline[] {
  const held = findPlaces([page]);
  const all = claims.filter((claim) => claim.issue === issue.id);
  const here = all.filter(({ id }) => held.has(`issues/${issue.id}/#${id}`));
  if (here.length === all.length) return [];
  const address = new URL(`issues/${issue.id}/`, site.url).href;
  return [`The newest ${here.length} of ${formatCount(all.length, 'claim')}; the others are at `, linkTo(address), '.'];
}

/** A book as far as what it leaves out is concerned. */
interface HeldBook {
  held: ReadonlySet<string>;
  /** How many articles it holds. */
  chosen: number;
  /** What looks across it, by name. */
  across: readonly string[];
}

/** What a book leaves out, in a sentence; none where it holds every article and every claim. */
export function tellLeftOutOfBook({ articles, claims, site }: Library, { held, chosen, across }: HeldBook): Inline[] {
  const here = claims.filter(({ id, issue, article }) =>
    [`issues/${issue}/#${id}`, `articles/${article}/#${id}`].some((place) => held.has(place)),
  );
  const parts = [
    ...(chosen < articles.length ? [`the newest ${chosen} of ${formatCount(articles.length, 'article')}`] : []),
    ...(here.length < claims.length ? [`${here.length} of ${formatCount(claims.length, 'claim')}`] : []),
  ];
  if (parts.length === 0) return [];
  const lists =
    across.length === 1 ? `${across[0]} covers` : `${across.slice(0, -1).join(', ')} and ${across.at(-1)} cover`;
  return [
    `This book holds ${parts.join(' and ')}. ${across.length > 0 ? `Its ${lists} what it holds; the others` : 'The others'} are at `,
    linkTo(site.url),
    '.',
  ];
}

const linkTo = (address: string): Inline => ({ k: 'link', to: address, c: [address.replace(/^https?:\/\//, '')] });
