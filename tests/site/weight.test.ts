import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { findOverweight, weighSite } from '#scripts/lib/page-weight.ts';
import { readBuiltSites, type BuiltSite } from '../lib/built-site.ts';
import { attribute, findAll } from '../lib/dom.ts';

/** What one map, timeline, matrix or table of voices may weigh. */
const PICTURE_BYTES = 12_000;

for (const site of await readBuiltSites()) {
  test(`${site.contentDir}: every page is within its budget`, () => {
    assert.deepEqual(weighSite(site.outDir, site.addresses.base).flatMap(findOverweight), []);
  });

  test(`${site.contentDir}: no picture drawn from data is heavier than ${PICTURE_BYTES} bytes, compressed`, () => {
    const pictures = site.pages.flatMap(({ path, document }) =>
      findAll(document, 'svg.map, svg.timeline, table.matrix, table.voices').map((picture) => ({
        name: `${path}: ${attribute(picture, 'class')}`,
        bytes: gzipSync(picture.outerHTML).length,
      })),
    );
    assert.ok(pictures.length > 5);
    assert.deepEqual(
      pictures.filter(({ bytes }) => bytes >= PICTURE_BYTES),
      [],
    );
  });

  test(`${site.contentDir}: a page links the sheets of all that stands on it, and one of paper`, () => {
    const owners = findOwners(site);
    assert.ok(owners.size > 50);
    const mistakes = site.pages.flatMap(({ path, document }) => {
      const linked = new Set(findAll(document, 'link[rel="stylesheet"]').map((link) => attribute(link, 'href')));
      const classes = new Set(findAll(document, 'body [class]').flatMap(({ classList }) => [...classList]));
      return [...classes]
        .filter((name) => owners.has(name) && !linked.has(owners.get(name) ?? ''))
        .map((name) => `${path}: ${name}`);
    });
    assert.deepEqual(mistakes, []);
  });
}

/** Classes of which only one sheet speaks, with the address of that sheet. What only paper has does not count. */
function findOwners({ outDir, addresses }: BuiltSite): Map<string, string> {
  const sheetsOf = new Map<string, Set<string>>();
  for (const file of globSync('_assets/*.css', { cwd: outDir }).filter((name) => !name.includes('/print.')))
    for (const [, name = ''] of readFileSync(join(outDir, file), 'utf8').matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/g))
      sheetsOf.set(name, (sheetsOf.get(name) ?? new Set()).add(addresses.base + file));
  return new Map(
    [...sheetsOf].flatMap(([name, [sheet = '', ...others]]) => (others.length > 0 ? [] : [[name, sheet]])),
  );
}
