import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { LibraryRecord } from '#export/knowledge/library-record.ts';
import { readBuiltSites } from '../lib/built-site.ts';

for (const site of await readBuiltSites()) {
  const { library, addresses, outDir } = site;
  const read = (path: string): unknown => JSON.parse(readFileSync(join(outDir, path), 'utf8'));

  for (const name of ['claims', 'library']) {
    test(`${site.contentDir}: ${name}.json is what its schema says`, () => {
      const data = read(`${name}.json`) as { $schema: string; version: string };
      const path = new URL(data.$schema).pathname.slice(addresses.base.length);
      assert.equal(path, `schemas/${name}-${data.version}.json`);
      const schema = read(path) as { $id: string };
      assert.equal(schema.$id, data.$schema);
      const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
      assert.ok(validate(data), JSON.stringify(validate.errors?.slice(0, 3)));
      assert.ok(!validate({ ...data, claims: [{}] }), 'the schema refuses what it should');
    });
  }

  test(`${site.contentDir}: library.json leaves nothing out`, () => {
    const data = read('library.json') as LibraryRecord;
    const counts = Object.fromEntries(
      Object.entries(data).flatMap(([key, value]) => (Array.isArray(value) ? [[key, value.length]] : [])),
    );
    assert.deepEqual(counts, {
      issues: library.issues.length,
      actors: library.actors.length,
      places: library.places.length,
      terms: library.terms.length,
      articles: library.articles.length,
      sources: library.sourcesById.size,
      claims: library.claims.length,
      positions: library.articles.flatMap(({ positions }) => positions).length,
      events: library.events.length,
      links: library.articles.flatMap(({ links }) => links).length,
    });
  });

  test(`${site.contentDir}: every article is there as Markdown, without components and with addresses in full`, () => {
    for (const article of library.articles) {
      const text = readFileSync(join(outDir, `articles/${article.slug}.md`), 'utf8');
      assert.ok(text.startsWith('# '));
      for (const { heading } of article.sections) assert.match(text, /^## /m, heading);
      assert.equal(text.match(/^## /gm)?.length ?? 0, article.sections.length);
      assert.doesNotMatch(text, /<[A-Z]|\]\((?:issue|actor|claim|source|article):|^---\ntitle/m);
      assert.doesNotMatch(text, /\]\(\/|\]\(#/);
      const cited = new Set([...text.matchAll(/\[\^([^\]]+)\](?!:)/g)].map(([, key]) => key));
      const defined = new Set([...text.matchAll(/^\[\^([^\]]+)\]:/gm)].map(([, key]) => key));
      assert.deepEqual([...cited].sort(), [...defined].sort(), article.slug);
      assert.ok(text.includes(new URL(addresses.article(article.slug), library.site.url).href));
    }
  });
}
