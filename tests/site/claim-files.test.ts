import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import type { ClaimRecord } from '#export/knowledge/claim-record.ts';
import { readBuiltSites, type BuiltSite } from '../lib/built-site.ts';
import { parseCsv } from '../lib/parse-csv.ts';

for (const site of await readBuiltSites()) {
  const records = readRecords(site);

  test(`${site.contentDir}: claims.json holds every claim, as its article gives it`, () => {
    const { claims } = site.library;
    assert.deepEqual(records.map(({ id }) => id).sort(), claims.map(({ id }) => id).sort());
    for (const record of records) {
      const claim = site.library.claimsById.get(record.id);
      assert.equal(record.gist, claim?.gist);
      assert.equal(record.quote, claim?.quote ?? null);
      assert.equal(record.said, claim?.said?.edtf ?? null);
      assert.equal(record.withdrawn, claim?.withdrawn ?? null);
      assert.deepEqual(record.actors, claim?.actors);
      assert.deepEqual(record.restsOn, claim?.restsOn);
      assert.equal(record.sources.length, claim?.sources.length);
    }
  });

  test(`${site.contentDir}: every address in claims.json is one of this site`, () => {
    const origin = new URL(site.library.site.url).origin;
    for (const { id, url, words } of records) {
      for (const address of [url, words].filter((found) => found !== null)) {
        const { pathname, hash } = new URL(address);
        assert.ok(address.startsWith(`${origin}${site.addresses.base}`), address);
        assert.ok(site.page(pathname).document.getElementById(hash.slice(1)), `${id}: ${address}`);
      }
    }
  });

  test(`${site.contentDir}: claims.csv says the same as claims.json`, () => {
    const text = readFileSync(join(site.outDir, 'claims.csv'), 'utf8');
    assert.equal(text[0], '\uFEFF', 'spreadsheets know UTF-8 by this mark');
    const [header = [], ...rows] = parseCsv(text.slice(1));
    assert.deepEqual(
      rows,
      records.map((record) => header.map((column) => flatten(record[column as keyof ClaimRecord]))),
    );
  });
}

function readRecords({ outDir }: BuiltSite): ClaimRecord[] {
  return (JSON.parse(readFileSync(join(outDir, 'claims.json'), 'utf8')) as { claims: ClaimRecord[] }).claims;
}

/** One cell of the table: lists are joined, and a source is named by publisher and date. */
function flatten(value: ClaimRecord[keyof ClaimRecord]): string {
  if (!Array.isArray(value)) return value ?? '';
  return value.map((item) => (typeof item === 'string' ? item : `${item.publisher}, ${item.issued}`)).join('; ');
}
