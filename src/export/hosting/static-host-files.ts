import type { ExportFile } from '../files/export-file.ts';
import { ASSETS_FOLDER, EMBED_FOLDER, type AddressKind, type Headers, type HostingPlan } from './policy.ts';

/** A file or a folder of the site, below its base, and what is in it. */
export interface Place {
  name: string;
  holds: AddressKind | 'pages and data';
}

/**
 * `_headers` and `_redirects`, as Netlify and Cloudflare Pages read them. Where two patterns of `_headers` meet, both
 * apply and a name given twice is joined with a comma, so no name is given by two patterns that can meet.
 */
export const listStaticHostFiles = (plan: HostingPlan, places: readonly Place[]): ExportFile[] => [
  { path: '_headers', text: formatHeaders(plan, places) },
  { path: '_redirects', text: plan.redirects.map(formatRedirect).join('') },
];

const formatRedirect = ({ from, to, isFolder }: HostingPlan['redirects'][number]): string =>
  isFolder ? `${from} ${to} 301\n${from}* ${to}:splat 301\n` : `${from} ${to} 301\n`;

function formatHeaders({ base, headers }: HostingPlan, places: readonly Place[]): string {
  const common = findCommon(Object.values(headers));
  const all: readonly Place[] = [
    { name: '', holds: 'pages' },
    ...places,
    { name: EMBED_FOLDER, holds: 'embeds' },
    { name: ASSETS_FOLDER, holds: 'assets' },
  ];
  return [
    block(`${base}*`, common),
    ...all.map(({ name, holds }) =>
      block(`${base}${name}${name.endsWith('/') ? '*' : ''}`, without(headersOf(headers, holds), common)),
    ),
  ].join('\n');
}

/** No pattern tells a page from the feed beside it: what is open in a folder is open for all of it. */
function headersOf(headers: HostingPlan['headers'], holds: Place['holds']): Headers {
  if (holds !== 'pages and data') return headers[holds];
  return { ...headers.pages, ...headers.data };
}

const findCommon = (all: readonly Headers[]): Headers =>
  Object.fromEntries(
    Object.entries(all[0] ?? {}).filter(([name, value]) => all.every((headers) => headers[name] === value)),
  );

const without = (headers: Headers, common: Headers): Headers =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !(name in common)));

const block = (pattern: string, headers: Headers): string =>
  `${pattern}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`;
