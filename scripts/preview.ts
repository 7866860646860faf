// Serves the site in OUT_DIR on this machine until it is stopped with Ctrl+C.
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { basePath } from '#domain/site.ts';
import { readLibrary } from '#src/read-library.ts';
import { findFolders } from './lib/build-folders.ts';
import { serveSite } from './lib/serve.ts';
import { restoreSite } from './lib/site-folder.ts';

const FIRST_PORT = 4321;

const { content, out } = findFolders(process.env, process.cwd());

await restoreSite(out);
if (!existsSync(join(out, 'index.html'))) {
  console.error(`There is no site in ${relative(process.cwd(), out)} yet. Build one with: npm run build`);
  process.exit(1);
}
const { site } = await readLibrary(content);
const server = await serveSite({ dir: out, base: basePath(site), port: Number(process.env['PORT'] ?? FIRST_PORT) });
console.log(`\n${site.title} is at ${server.url}\nStop with Ctrl+C.`);

// A second signal may follow the first: the terminal and npm each send one.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void server.close());
