// Makes one ZIP file of the site in OUT_DIR, to be read from any folder or a USB stick: `npm run bundle`.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import Slugger from 'github-slugger';
import { readLibrary } from '#src/read-library.ts';
import { findFolders } from './lib/build-folders.ts';
import { bundleSite } from './lib/bundle-site.ts';

const { content, out } = findFolders(process.env, process.cwd());
if (!existsSync(join(out, 'index.html'))) {
  console.error(`There is no site in ${relative(process.cwd(), out)} yet. Build one with: npm run build`);
  process.exit(1);
}
const { site } = await readLibrary(content);
const epoch = process.env['SOURCE_DATE_EPOCH'];
const file = join(dirname(out), `${new Slugger().slug(site.title) || 'site'}.zip`);
const bundle = bundleSite(out, site, epoch === undefined ? undefined : Number(epoch));
await writeFile(file, bundle);
console.log(
  `${relative(process.cwd(), file)} holds ${site.title}, ${(bundle.length / 1e6).toFixed(1)} MB. Unpack it and open START.html.`,
);
