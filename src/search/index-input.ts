import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The code by which an index is made, and what it is installed with. A test holds that nothing else is imported. */
export const INDEX_CODE = [
  'src/cache.ts',
  'src/domain',
  'src/search',
  'src/read-library.ts',
  'src/read-text-file.ts',
  'package-lock.json',
];

/** The digest of all that an index is made of: every file of the publication, its address, the code and the runtime. */
export function digestOfIndexInput(content: string): string {
  const hash = createHash('sha256');
  const add = (...parts: (string | Buffer)[]): void => {
    for (const part of parts) hash.update(`${part.length}:`).update(part);
  };
  add(process.versions.node, process.versions['zlib'] ?? '', process.versions['icu'] ?? '');
  add(process.env['SITE_URL'] ?? '');
  for (const folder of [...INDEX_CODE.map((path) => join(root, path)), content])
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
