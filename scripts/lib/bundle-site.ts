import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import type { Site } from '#domain/site.ts';
import { basePath } from '#domain/site.ts';
import { makeRelative, makeSheetRelative } from './relative-links.ts';

/** The folder of the site within the bundle. */
const FOLDER = 'site';

/**
 * What has no use without a server: the index of search, what hosts read, compressed forms, pictures and descriptions
 * for other sites.
 */
const isLeftOut = (path: string): boolean =>
  /^(?:pagefind|cards|oembed|volume)\/|^_(?:headers|redirects)$|^sitemap|^robots\.txt$|\.(?:br|gz)$|^service-worker\.js$/.test(
    path,
  );

/** Times in a ZIP file begin in 1980; without `SOURCE_DATE_EPOCH` they say nothing else. */
const EPOCH = Date.UTC(1980, 0, 1);

/** A whole site as one ZIP file that can be read from any folder, with a page to start from. */
export function bundleSite(dir: string, site: Site, sourceDate: number | undefined): Uint8Array {
  const mtime = new Date(Math.max(EPOCH, (sourceDate ?? 0) * 1000));
  // ZIP has local times: the same everywhere only as those of UTC.
  mtime.setMinutes(mtime.getMinutes() + mtime.getTimezoneOffset());
  const base = basePath(site);
  const files: Zippable = { 'START.html': [new TextEncoder().encode(formatStart(site)), { mtime }] };
  for (const path of listFiles(dir).filter((file) => !isLeftOut(file))) {
    files[`${FOLDER}/${path}`] = [readBundled(dir, path, base), { mtime }];
  }
  return zipSync(files, { level: 9 });
}

const listFiles = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

function readBundled(dir: string, path: string, base: string): Uint8Array {
  const content = readFileSync(join(dir, path));
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  if (extname(path) === '.html') return encode(makeRelative({ path, html: content.toString() }, base));
  return extname(path) === '.css' ? encode(makeSheetRelative(content.toString(), path, base)) : content;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const formatStart = ({ title, description, language, url, rights }: Site): string => `<!doctype html>
<html lang="${escape(language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
<h1><a href="${FOLDER}/index.html">${escape(title)}</a></h1>
<p>${escape(description)}</p>
<p>This is a copy for reading without a network. Everything is here but search, which needs a server; the <a href="${FOLDER}/a-z/index.html">A–Z</a> takes its place. Corrections since are at <a href="${escape(url)}">${escape(url)}</a>.</p>
<p>${escape(rights)}</p>
</html>
`;
