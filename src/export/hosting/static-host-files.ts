import type { ExportFile } from '../files/export-file.ts';
import { ASSETS_FOLDER, DATA_ENDINGS, EMBED_FOLDER, type Headers, type HostingPlan } from './policy.ts';

/**
 * `_headers` and `_redirects`, as Netlify and Cloudflare Pages read them. Where two patterns of `_headers` meet, both
 * apply and a name given twice is joined with a comma, so no name is given by two patterns that can meet.
 * @param names the files and folders at the root of the site
 */
export function listStaticHostFiles(plan: HostingPlan, names: readonly string[]): ExportFile[] {
  return [
    { path: '_headers', text: formatHeaders(plan, names) },
    {
      path: '_redirects',
      text: plan.redirects
        .flatMap(({ from, to }) => [`${from} ${to} 301`, `${from.slice(0, -1)} ${to} 301`])
        .map((line) => `${line}\n`)
        .join(''),
    },
  ];
}

function formatHeaders({ base, headers }: HostingPlan, names: readonly string[]): string {
  const common = findCommon(Object.values(headers));
  const own = (kind: keyof typeof headers): Headers => without(headers[kind], common);
  const isData = (name: string): boolean => DATA_ENDINGS.some((ending) => name.endsWith(`.${ending}`));
  const special = new Set<string>([EMBED_FOLDER, ASSETS_FOLDER]);
  const folders = names.filter((name) => name.endsWith('/') && !special.has(name));
  const files = names.filter((name) => !name.endsWith('/') && !name.startsWith('_'));
  return [
    block(`${base}*`, common),
    block(base, own('pages')),
    ...folders.map((name) => block(`${base}${name}*`, own('pages'))),
    ...files.map((name) => block(`${base}${name}`, own(isData(name) ? 'data' : 'pages'))),
    block(`${base}${EMBED_FOLDER}*`, own('embeds')),
    block(`${base}${ASSETS_FOLDER}*`, own('assets')),
  ].join('\n');
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
