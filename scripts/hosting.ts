// Writes configurations of nginx and Caddy for the publication in CONTENT_DIR: `npm run hosting`, with the folder on the
// server in which the site will stand: `npm run hosting -- /srv/www`.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatCaddy } from '#export/hosting/caddy.ts';
import { formatNginx } from '#export/hosting/nginx.ts';
import { buildHostingPlan, listFormerSlugs } from '#export/hosting/policy.ts';
import { readLibrary } from '#src/read-library.ts';
import { findFolders } from './lib/build-folders.ts';

const OUT = 'hosting';
const [root = '/srv/www'] = process.argv.slice(2);
const { content } = findFolders(process.env, process.cwd());
const library = await readLibrary(content);
const plan = buildHostingPlan(library.site, listFormerSlugs(library));

await mkdir(OUT, { recursive: true });
await writeFile(join(OUT, 'nginx.conf'), formatNginx(plan, { root }));
await writeFile(join(OUT, 'Caddyfile'), formatCaddy(plan, root));
console.log(`${OUT}/nginx.conf and ${OUT}/Caddyfile are for ${library.site.title} in ${join(root, plan.base)}.`);
