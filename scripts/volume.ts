// Adds to the site in OUT_DIR an index by which one page searches several publications: `npm run volume` (docs/scale.md).
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findFolders } from './lib/build-folders.ts';
import { VOLUME_FOLDER, writeVolume } from './lib/write-volume.ts';

const { out } = findFolders(process.env, process.cwd());
if (!existsSync(join(out, 'index.html'))) {
  console.error(`There is no site in ${relative(process.cwd(), out)} yet. Build one with: npm run build`);
  process.exit(1);
}
const pages = await writeVolume(out);
console.log(`${relative(process.cwd(), join(out, VOLUME_FOLDER))} holds ${pages} pages.`);
