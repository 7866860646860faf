import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { close, createIndex } from 'pagefind';

/** The folder of a site in which its index for searching across publications stands. */
export const VOLUME_FOLDER = 'volume';

/** What can be found across publications: the pages themselves, without what stands around their words. */
const PAGES = ['articles/*/index.html', 'issues/*/index.html', 'actors/*/index.html'];
const AROUND = ['nav', '.actions', '.colophon', '.side-note', '.sources', '.neighbours', 'svg', 'script'];

/**
 * Writes an index in Pagefind’s own form into a built site, for a page that searches several publications as one.
 * @returns how many pages it holds
 */
export async function writeVolume(dir: string): Promise<number> {
  const { index, errors } = await createIndex({ rootSelector: 'main', excludeSelectors: AROUND });
  if (!index) throw new Error(errors.join('\n'));
  try {
    const files = globSync(PAGES, { cwd: dir })
      .map((file) => file.split(sep).join('/'))
      .sort();
    for (const file of files) {
      const added = await index.addHTMLFile({
        url: file.replace(/index\.html$/, ''),
        content: await readFile(join(dir, file), 'utf8'),
      });
      if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
    }
    const written = await index.writeFiles({ outputPath: join(dir, VOLUME_FOLDER) });
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
    return files.length;
  } finally {
    await close();
  }
}
