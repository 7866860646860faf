import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The digest of all that something is made of: every file of a publication, its address, the runtime, and the code.
 * @param code files and folders of the project; tests in them do not count
 * @param others whatever else makes a difference
 */
export function digestOfInput(content: string, code: readonly string[], ...others: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (...parts: (string | Buffer)[]): void => {
    for (const part of parts) hash.update(`${part.length}:`).update(part);
  };
  add(process.versions.node, process.versions['zlib'] ?? '', process.versions['icu'] ?? '');
  add(process.env['SITE_URL'] ?? '', ...others);
  for (const folder of [...code.map((path) => join(root, path)), content])
    for (const file of filesBelow(folder)) add(relative(folder, file).replaceAll(sep, '/'), readFileSync(file));
  return hash.digest('hex').slice(0, 32);
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
