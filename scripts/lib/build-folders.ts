import { existsSync, readdirSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';

export interface BuildFolders {
  /** The publication that is read. */
  content: string;
  /** The site that is written. */
  out: string;
}

/** `CONTENT_DIR` and `OUT_DIR`, relative to the working directory or absolute. */
export const findFolders = (env: NodeJS.ProcessEnv, here: string): BuildFolders => ({
  content: resolve(here, env['CONTENT_DIR'] ?? 'content'),
  out: resolve(here, env['OUT_DIR'] ?? 'dist'),
});

/** Why a folder must not be replaced by a site, if there is a reason. Whatever stands in it would be lost. */
export function findObstacle({ content, out }: BuildFolders, here: string): string | undefined {
  if (isWithin(out, here) || isWithin(out, content) || isWithin(content, out)) {
    return `OUT_DIR (${out}) would replace the project or its content. Name another folder.`;
  }
  if (existsSync(out) && !isReplaceable(out)) {
    return `OUT_DIR (${out}) holds something that is not a site. Name another folder, or empty this one.`;
  }
  return undefined;
}

const isReplaceable = (out: string): boolean => {
  try {
    return readdirSync(out).length === 0 || existsSync(join(out, 'index.html'));
  } catch {
    return false;
  }
};

/** Whether `path` is `folder` or stands in it. */
const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};
