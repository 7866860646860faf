import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { posix } from 'node:path';
import { visit } from 'unist-util-visit';

export interface BundledPage {
  /** Where the page stands below the root of the site: `issues/lower-river/index.html`. */
  path: string;
  html: string;
}

const LINKS = ['href', 'src', 'action', 'data', 'poster'] as const;

interface Change {
  start: number;
  end: number;
  text: string;
}

/**
 * Makes a page readable from a folder, without a server: addresses of this site become relative and name files; the forms
 * of search say that search needs a server; the policy against foreign code lets files of the folder through.
 * @param base the path under which the site would be served, with a slash at both ends
 */
export function makeRelative({ path, html }: BundledPage, base: string): string {
  const tree: Root = fromHtml(html, { verbose: true });
  const changes: Change[] = [];
  visit(tree, 'element', (element) => {
    const whole = replacementOf(element, path, base);
    if (whole !== null) {
      changes.push({ ...rangeOf(element), text: whole });
      return 'skip';
    }
    for (const name of LINKS) changes.push(...relinkAttribute(element, name, path, base));
    return undefined;
  });
  return changes
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), html);
}

/** What stands in the place of an element as a whole; `null` where it stays. */
function replacementOf(element: Element, path: string, base: string): string | null {
  const { tagName, properties } = element;
  if (tagName === 'meta' && String(properties['httpEquiv']) === 'Content-Security-Policy')
    return `<meta http-equiv="Content-Security-Policy" content="${FILE_POLICY}">`;
  if (tagName === 'meta' && String(properties['httpEquiv']).toLowerCase() === 'refresh') {
    const [, delay, to = ''] = /^(\d+);\s*url=(.*)$/.exec(String(properties['content'])) ?? [];
    return `<meta http-equiv="refresh" content="${delay}; url=${escape(toRelative(to, path, base) ?? to)}">`;
  }
  // A file has no origin, so no script may be fetched as the page asks; what is left is data.
  if (tagName === 'script' && properties['type'] !== 'application/ld+json') return '';
  if (
    tagName === 'link' &&
    isOneOf(properties['rel'], ['preload', 'modulepreload', 'alternate', 'canonical', 'manifest'])
  )
    return '';
  if (tagName === 'form' && properties['role'] === 'search') {
    const index = toRelative(`${base}a-z/`, path, base) ?? '';
    return `<p class="${escape([properties['className'] ?? []].flat().join(' '))} data">Search needs a server. <a href="${escape(index)}">A–Z</a></p>`;
  }
  return null;
}

const FILE_POLICY =
  "default-src 'none'; style-src file:; font-src file:; img-src file:; base-uri 'none'; form-action 'none'";

const isOneOf = (value: unknown, names: readonly string[]): boolean =>
  [value].flat().some((name) => names.includes(String(name)));

interface Positioned {
  position?: { properties?: Record<string, { start: { offset?: number }; end: { offset?: number } } | undefined> };
}

function relinkAttribute(element: Element, name: string, path: string, base: string): Change[] {
  const value = element.properties[name];
  const place = (element.data as Positioned | undefined)?.position?.properties?.[name];
  const to = typeof value === 'string' ? toRelative(value, path, base) : null;
  if (to === null || place?.start.offset === undefined || place.end.offset === undefined) return [];
  return [{ start: place.start.offset, end: place.end.offset, text: `${name}="${escape(to)}"` }];
}

/** The way from one file of the site to another; `null` for an address that is not one of this site. */
export function toRelative(address: string, path: string, base: string): string | null {
  if (!address.startsWith(base) || address.startsWith('//')) return null;
  const [, target = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address.slice(base.length)) ?? [];
  const file = target === '' || target.endsWith('/') ? `${target}index.html` : target;
  const way = posix.relative(posix.dirname(path), decodeURI(file));
  return encodeURI(way === '' ? posix.basename(path) : way) + rest.replace(/^\?[^#]*/, '');
}

const rangeOf = (element: Element): { start: number; end: number } => ({
  start: element.position?.start.offset ?? 0,
  end: element.position?.end.offset ?? 0,
});

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The addresses in a style sheet, as seen from where it stands. */
export const makeSheetRelative = (css: string, path: string, base: string): string =>
  css.replace(/url\((["']?)([^"')]+)\1\)/g, (whole, quote: string, address: string) => {
    const to = toRelative(address, path, base);
    return to === null ? whole : `url(${quote}${to}${quote})`;
  });
