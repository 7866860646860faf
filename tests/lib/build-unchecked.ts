// Builds the publication in CONTENT_DIR into OUT_DIR without judging it: tests also build what `check` would refuse.
import { publicationCache } from '#src/cache.ts';
import { finishSite } from '#scripts/lib/finish-site.ts';
import { writePages } from '#scripts/lib/write-pages.ts';
import { openBuildPool } from '#src/build-pool.ts';
import { writeSearchIndex } from '#search/write-index.ts';
import { readLibrary } from '#src/read-library.ts';

const content = process.env['CONTENT_DIR'] ?? '';
const out = process.env['OUT_DIR'] ?? '';

const pool = openBuildPool(content);
await writePages(content, out, { pool });
await pool.close();
await writeSearchIndex(out);
await finishSite(out, await readLibrary(content), publicationCache(content));
process.exit(0);
