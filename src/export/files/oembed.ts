import { titleOf } from '../citation/page-item.ts';
import type { ExportContext, ExportFile } from './export-file.ts';

type Framed = 'claims' | 'issues';

export const oembedPath = (kind: Framed, id: string): string => `oembed/${kind}/${id}.json`;

/** Width and height of the frame in CSS pixels; the width is the most it takes. */
const SIZES: Readonly<Record<Framed, { width: number; height: number }>> = {
  claims: { width: 600, height: 320 },
  issues: { width: 600, height: 420 },
};

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The element that shows a claim or an issue on another site. */
export function formatFrame(kind: Framed, id: string, title: string, { library, addresses }: ExportContext): string {
  const { width, height } = SIZES[kind];
  const src = new URL(addresses.page(`embed/${kind}/${id}/`), library.site.url).href;
  return `<iframe src="${escape(src)}" title="${escape(title)}" width="${width}" height="${height}" loading="lazy" referrerpolicy="strict-origin-when-cross-origin"></iframe>`;
}

/** What other sites ask before they show a frame (oEmbed 1.0): a file for each, since nothing here computes an answer. */
export function* listOembedFiles(context: ExportContext): Generator<ExportFile> {
  const { library } = context;
  if (library.site.embedding === undefined) return;
  for (const issue of library.issues) yield describe('issues', issue.id, titleOf(issue), context);
  for (const claim of library.claims) yield describe('claims', claim.id, `${claim.id}: ${claim.gist}`, context);
}

function describe(kind: Framed, id: string, title: string, context: ExportContext): ExportFile {
  const { site } = context.library;
  const body = {
    version: '1.0',
    type: 'rich',
    provider_name: site.title,
    provider_url: site.url,
    title,
    ...SIZES[kind],
    html: formatFrame(kind, id, title, context),
  };
  return { path: oembedPath(kind, id), text: `${JSON.stringify(body, null, 2)}\n` };
}
