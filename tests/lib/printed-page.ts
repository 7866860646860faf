import type { Page } from 'playwright-core';
import type { ServedSite } from './served-site.ts';

/** Every kind of page that readers print; of issues, articles and actors those with most to print. */
export function listPrinted({ library, addresses }: ServedSite): string[] {
  const most = <T>(things: readonly T[], countOf: (thing: T) => number): T =>
    things.reduce((best, thing) => (countOf(thing) > countOf(best) ? thing : best));
  const claimsBy = (isMeant: (claim: (typeof library.claims)[number]) => boolean): number =>
    library.claims.filter(isMeant).length;
  return [
    addresses.issue(most(library.issues, ({ id }) => claimsBy(({ issue }) => issue === id)).id),
    addresses.article(most(library.articles, ({ claims }) => claims.length).slug),
    addresses.page('claims/'),
    addresses.page('issues/'),
    addresses.page('sources/'),
    addresses.page('timeline/'),
    addresses.page('search/?q=river'),
    addresses.actor(most(library.actors, ({ id }) => claimsBy(({ actors }) => actors.includes(id))).id),
  ];
}

/** The number of each claim on the page and its words. */
export const readClaims = (page: Page): Promise<{ id: string; words: string }[]> =>
  page.locator('.claims > li.claim, .ledger tbody tr').evaluateAll((items) =>
    items.map((item) => ({
      id: item.querySelector('.claim-number')?.textContent?.trim() ?? '',
      words: (item.querySelector('.words, td') as HTMLElement | null)?.innerText ?? '',
    })),
  );

export const listSplit = (claims: readonly { id: string; words: string }[], pages: readonly string[]): string[] =>
  claims
    .filter(({ id, words }) => !pages.some((page) => page.includes(id) && compact(page).includes(compact(words))))
    .map(({ id }) => id);

/** Pages with nothing but their head and foot. @param least so many lines are there on any other */
export const listBlank = (pages: readonly string[], least = 6): number[] =>
  pages.flatMap((page, at) => (page.split('\n').filter((line) => line.trim() !== '').length < least ? [at + 1] : []));

/** Runs in the page: the pieces of text that are shown, but for pictures, which stand in words beside them, and
 * addresses, which break anywhere. */
export function listShown(): string[] {
  const walker = document.createTreeWalker(document.querySelector('main') as Element, NodeFilter.SHOW_TEXT);
  const shown: string[] = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const isShown = parent?.checkVisibility() && !parent.closest('svg, .visually-hidden, .address');
    if (isShown) shown.push(walker.currentNode.textContent ?? '');
  }
  return shown;
}

/** A PDF keeps the letters of some scripts by their shapes and their places: those words are not compared. */
const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[[\p{L}\p{N}]--\p{sc=Arabic}]+/gv) ?? [];

export function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

export const listMissing = (shown: ReadonlyMap<string, number>, printed: ReadonlyMap<string, number>): string[] =>
  [...shown].filter(([word, count]) => (printed.get(word) ?? 0) < count).map(([word]) => word);

/** Headings that stand at the foot of a page, parted from what they are over. @param titles of the page */
export const listOrphans = (titles: readonly string[], pages: readonly string[]): string[] =>
  titles.filter((title) =>
    pages.some((page) => {
      const lines = page.trim().split('\n').map(compact);
      const at = lines.lastIndexOf(compact(title));
      // The head of the page stands before its words, the foot after them: its address and its number.
      return at > FOOT && at >= lines.length - FOOT;
    }),
  );

/** Lines at the end of a page that hold no words of it. */
const FOOT = 3;

/** A text by its letters and digits alone, however its lines are broken. */
export const compact = (text: string): string => wordsIn(text).join('');
