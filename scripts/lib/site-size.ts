import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface SiteSize {
  pages: number;
  files: number;
  bytes: number;
}

/** How many pages and files a site has, and how much they weigh. A folder that does not exist yet has none. */
export async function measureSite(dir: string): Promise<SiteSize> {
  const files = await listFiles(dir);
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return { pages: countPages(files), files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

export const findPageCount = async (dir: string): Promise<number> => countPages(await listFiles(dir));

export const formatSize = ({ pages, files, bytes }: SiteSize): string =>
  `${pages} ${pages === 1 ? 'page' : 'pages'}, ${files} files, ${formatBytes(bytes)}`;

export const formatBytes = (bytes: number): string =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

const countPages = (files: readonly string[]): number => files.filter((file) => file.endsWith('.html')).length;

async function listFiles(dir: string): Promise<string[]> {
  try {
    const entries = await readdir(dir, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
