import assert from 'node:assert/strict';
import test from 'node:test';
import { riverBasin, shipped } from '#scripts/lib/publications.ts';
import { openSite } from './lib/open-site.ts';
import { readAddresses, readStatus } from './lib/results.ts';
import { findExpected, formatSearch, rankReciprocally, readExpectedSearches } from './lib/search-queries.ts';

const LEAST_QUERIES = 60;
const LEAST_MEAN = 0.9;
const ranks: number[] = [];

for (const publication of [shipped, riverBasin])
  test(`the searches expected of ${publication.contentDir} find what they should near the top`, async (t) => {
    const site = await openSite(publication);
    const { page, mistakes } = await site.open('search/');
    try {
      for (const search of readExpectedSearches(publication.contentDir)) {
        const expected = findExpected(search, site.library);
        await page.evaluate(
          (address) => {
            history.pushState(null, '', address);
            dispatchEvent(new PopStateEvent('popstate'));
          },
          `?${formatSearch(search)}`,
        );
        const status = await readStatus(page);
        const found = await readAddresses(page);
        const rank = search.none ? Number(found.length === 0) : rankReciprocally(found, expected);
        ranks.push(rank);
        if (rank < 1) t.diagnostic(`${rank.toFixed(2)} for ${formatSearch(search)}: ${found.slice(0, 3).join(' ')}`);
        assert.ok(rank > 0, `${formatSearch(search)} does not find ${expected.join(' or ')}. The page says: ${status}`);
      }
      assert.deepEqual(mistakes, []);
    } finally {
      await site.close();
    }
  });

test('the mean reciprocal rank over all publications is good', (t) => {
  const mean = ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
  t.diagnostic(`mean reciprocal rank ${mean.toFixed(3)} over ${ranks.length} searches`);
  assert.ok(ranks.length >= LEAST_QUERIES, `${ranks.length} searches`);
  assert.ok(mean >= LEAST_MEAN, mean.toFixed(3));
});
