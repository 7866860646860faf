import { statSync } from 'node:fs';
import { join, posix } from 'node:path';

export type Found = { kind: 'file'; path: string } | { kind: 'redirect'; to: string } | { kind: 'missing' };

/**
 * What a plain web host would answer with: a file, the `index.html` of a folder, or the way to that folder with the
 * slash that was left out.
 * @param base the path under which the site stands, with a slash at both ends
 * @param pathname the path of the request, still percent-encoded
 */
export function findFile(dir: string, base: string, pathname: string): Found {
  const decoded = decode(pathname);
  if (decoded === undefined || decoded.includes('\0')) return { kind: 'missing' };
  const wanted = posix.normalize(decoded.replaceAll('\\', '/'));
  if (`${wanted}/` === base || wanted === '/')
    return wanted === base ? findIndex(dir, '') : { kind: 'redirect', to: base };
  if (!wanted.startsWith(base)) return { kind: 'missing' };
  const path = wanted.slice(base.length);
  if (wanted.endsWith('/')) return findIndex(dir, path);
  if (isFolder(join(dir, path))) return { kind: 'redirect', to: encodeURI(`${wanted}/`) };
  return isFile(join(dir, path)) ? { kind: 'file', path: join(dir, path) } : { kind: 'missing' };
}

const findIndex = (dir: string, path: string): Found =>
  isFile(join(dir, path, 'index.html')) ? { kind: 'file', path: join(dir, path, 'index.html') } : { kind: 'missing' };

const decode = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
