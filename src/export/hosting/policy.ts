import type { Library } from '#domain/library.ts';
import type { Site } from '#domain/site.ts';
import { basePath } from '#domain/site.ts';

export type Headers = Readonly<Record<string, string>>;

/** Kinds of address, which a host answers with different headers. */
export type AddressKind = 'pages' | 'embeds' | 'data' | 'assets';

/** What every answer carries. The policy against foreign code stands in each page; a host adds who may frame it. */
const EVERYWHERE: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000',
};

const NOT_FRAMED = "frame-ancestors 'none'";

const framedBy = ({ embedding }: Site): string =>
  embedding === undefined
    ? NOT_FRAMED
    : `frame-ancestors ${embedding === 'everyone' ? '*' : ["'self'", ...embedding.map((site) => new URL(site).origin)].join(' ')}`;

/** Names below the base whose files other sites may read: data, feeds and pictures that stand for a page elsewhere. */
export const DATA_ENDINGS = ['json', 'csv', 'xml', 'bib', 'ris', 'md', 'png'] as const;

/** The folder of styles, scripts and fonts: a file there has another name when it has other content. */
export const ASSETS_FOLDER = '_assets/';

/** Paths below the base of everything whose name changes with its content: the assets, and each index of search. */
export const HASHED = String.raw`(?:_assets|pagefind/[0-9a-f]{8,})/`;

export const EMBED_FOLDER = 'embed/';

/** The headers of the site by kind of address; within a kind each name stands once. */
export function buildHeaders(site: Site): Record<AddressKind, Headers> {
  const revalidated = { 'Cache-Control': 'public, max-age=0, must-revalidate' };
  return {
    pages: {
      ...EVERYWHERE,
      ...revalidated,
      'Content-Security-Policy': NOT_FRAMED,
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
    embeds: {
      ...EVERYWHERE,
      ...revalidated,
      'Content-Security-Policy': framedBy(site),
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
    data: {
      ...EVERYWHERE,
      ...revalidated,
      'Content-Security-Policy': NOT_FRAMED,
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
    assets: {
      ...EVERYWHERE,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Security-Policy': NOT_FRAMED,
      'Cross-Origin-Resource-Policy': site.embedding === undefined ? 'same-origin' : 'cross-origin',
    },
  };
}

/** An old address and what stands in its place; of a folder, everything below it keeps its own name. */
export interface Redirect {
  from: string;
  to: string;
  isFolder: boolean;
}

/** What a host is told: where the site stands, what it says with it, and which old addresses lead where. */
export interface HostingPlan {
  base: string;
  hostname: string;
  headers: Record<AddressKind, Headers>;
  redirects: Redirect[];
}

/** Every former slug of an article, with the slug of now. */
export const listFormerSlugs = ({ articles }: Library): { former: string; slug: string }[] =>
  articles.flatMap(({ slug, aliases }) => aliases.map((former) => ({ former, slug })));

/** @param aliases former slugs of articles, with the slugs of now */
export function buildHostingPlan(site: Site, aliases: readonly { former: string; slug: string }[]): HostingPlan {
  const base = basePath(site);
  return {
    base,
    hostname: new URL(site.url).hostname,
    headers: buildHeaders(site),
    redirects: aliases.flatMap(({ former, slug }) => {
      const exact = (from: string, to: string): Redirect => ({ from: base + from, to: base + to, isFolder: false });
      return [
        exact(`articles/${former}`, `articles/${slug}/`),
        exact(`articles/${former}.md`, `articles/${slug}.md`),
        exact(`pdf/articles/${former}.pdf`, `pdf/articles/${slug}.pdf`),
        { from: `${base}articles/${former}/`, to: `${base}articles/${slug}/`, isFolder: true },
      ];
    }),
  };
}
