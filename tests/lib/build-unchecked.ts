// Builds the publication in CONTENT_DIR into OUT_DIR without judging it: tests also build what `check` would refuse.
import { writeServiceWorker } from '#export/offline/write-service-worker.ts';
import { writePages } from '#scripts/lib/write-pages.ts';
import { writeSearchIndex } from '#search/write-index.ts';
import { readLibrary } from '#src/read-library.ts';

const content = process.env['CONTENT_DIR'] ?? '';
const out = process.env['OUT_DIR'] ?? '';

await writePages(content, out, () => undefined);
await writeSearchIndex(out);
await writeServiceWorker(out, (await readLibrary(content)).site);
process.exit(0);
