import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '#domain/article.ts';
import type { Library } from '#domain/library.ts';
import { basePath } from '#domain/site.ts';
import { buildImprint } from './imprint.ts';
import type { Paper } from './papers.ts';

/** A paper whose pages have not been read yet. */
export interface PlannedPaper {
  /** Its file below `pdf/`, without the ending. */
  name: string;
  /** The pages of the site that it is made of. */
  paths: readonly string[];
  /** Those from which its imprint is made. */
  articles: readonly Article[];
  /** What else of the library goes into it. */
  subject: unknown;
  build: () => Paper;
}

const PICTURE = /<img\b[^>]*\ssrc="([^"]+)"/g;

/** Everything that goes into a paper beside the code, as bytes: reading a page is far quicker than parsing it. */
export function listInputs(plan: PlannedPaper, library: Library, siteDir: string): (string | Uint8Array)[] {
  const { site } = library;
  const imprint = buildImprint(library, plan.articles, { title: '', kind: '', address: '' });
  const base = basePath(site);
  const pages = plan.paths.flatMap((path) => {
    const html = readFileSync(join(siteDir, path, 'index.html'), 'utf8');
    const pictures = [...html.matchAll(PICTURE)].flatMap(([, src = '']) =>
      src.startsWith(base) ? [readFileSync(join(siteDir, decodeURI(src.slice(base.length))))] : [],
    );
    return [path, html, ...pictures];
  });
  return [JSON.stringify([plan.name, site, imprint, plan.subject]), ...pages];
}
