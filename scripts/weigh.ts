// Weighs the pages of the site in OUT_DIR against their budgets: of each kind, the page that comes nearest to its own.
import { buildAddresses } from '#domain/address.ts';
import { basePath } from '#domain/site.ts';
import { readLibrary } from '#src/read-library.ts';
import { findFolders } from './lib/build-folders.ts';
import { BUDGETS } from './lib/page-budget.ts';
import { findHeaviest, findOverweight, formatWeights, weighSite } from './lib/page-weight.ts';
import { findPageCount } from './lib/site-size.ts';

const { content, out } = findFolders(process.env, process.cwd());
const { base } = buildAddresses(basePath((await readLibrary(content)).site));
if ((await findPageCount(out)) === 0) {
  console.error('There is no site to weigh. Build it first: npm run build');
  process.exit(1);
}

const weights = weighSite(out, base);
console.log(formatWeights(BUDGETS.flatMap((budget) => findHeaviest(weights, budget) ?? [])));
const sentences = weights.flatMap(findOverweight);
for (const sentence of sentences) console.error(sentence);
if (sentences.length > 0) process.exit(1);
console.log(`All ${weights.length} pages are within their budgets.`);
