import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePage, type ParsedPage } from './parse-page.ts';

/** The built site as the printed documents need it: its pages, each parsed once. */
export interface SitePages {
  /** The page at a path below the base of the site, such as `issues/harbour/`. */
  read(path: string): ParsedPage;
}

/** @param base the path under which the site is served */
export function openSite(siteDir: string, base: string): SitePages {
  const parsed = new Map<string, ParsedPage>();
  const read = (path: string): ParsedPage => {
    const file = `${path}index.html`;
    return parsePage({
      html: readFileSync(join(siteDir, file), 'utf8'),
      file,
      path,
      base,
      readFile: (name) => readFileSync(join(siteDir, decodeURI(name))),
    });
  };
  return {
    read(path) {
      const page = parsed.get(path) ?? read(path);
      parsed.set(path, page);
      return page;
    },
  };
}
