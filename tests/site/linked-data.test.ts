import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import ts from 'typescript';
import { readBuiltSites } from '../lib/built-site.ts';
import { listThings, readGraphs } from '../lib/linked-data.ts';

const sites = await readBuiltSites();

for (const site of sites) {
  const graphs = site.pages.flatMap((page) => readGraphs(page).map((graph) => ({ page, graph })));

  test(`${site.contentDir}: the front page, every issue, article and actor is described`, () => {
    const described = new Set(graphs.map(({ page }) => page.path));
    const { library, addresses } = site;
    const expected = [
      addresses.home,
      ...library.issues.map(({ id }) => addresses.issue(id)),
      ...library.articles.map(({ slug }) => addresses.article(slug)),
      ...library.actors.map(({ id }) => addresses.actor(id)),
    ];
    assert.deepEqual(
      expected.filter((path) => !described.has(path)),
      [],
    );
  });

  test(`${site.contentDir}: every claim that stands is described on the page of its issue`, () => {
    for (const claim of site.library.claims) {
      const id = new URL(site.addresses.claim(claim), site.library.site.url).href;
      const page = site.page(site.addresses.issue(claim.issue));
      const thing = listThings(readGraphs(page)).find((found) => found['@id'] === id);
      if (claim.withdrawn !== undefined) assert.equal(thing, undefined, claim.id);
      else assert.ok(thing?.['text'] === claim.gist || thing?.['text'] === claim.quote, claim.id);
    }
  });

  test(`${site.contentDir}: no date in it is more precise than the content`, () => {
    const written = new Set(
      JSON.stringify([site.library.articles, site.library.issues], (_, value: unknown) => value)
        .match(/"edtf":"[^"]*"/g)
        ?.flatMap((match) => match.slice(8, -1).split('/')),
    );
    const invented = graphs
      .flatMap(({ graph }) => listThings(graph))
      .flatMap((thing) => Object.entries(thing))
      .filter(([key, value]) => /date/i.test(key) && typeof value === 'string')
      .map(([, value]) => String(value))
      .filter((value) => !written.has(value));
    assert.deepEqual(invented, []);
  });

  test(`${site.contentDir}: addresses in it are those of this site or of sources`, () => {
    const origin = new URL(site.library.site.url).origin;
    const sources = new Set([...site.library.sourcesById.values()].flatMap(({ url }) => url ?? []));
    const strange = graphs
      .flatMap(({ graph }) => listThings(graph))
      .flatMap((thing) => [thing['@id'], thing['url'], thing['item']])
      .filter((address) => typeof address === 'string')
      .filter((address) => !sources.has(address) && !address.startsWith(`${origin}${site.addresses.base}`));
    assert.deepEqual(strange, []);
  });
}

test('it has a thing of every kind that a briefing speaks of, and what a thing cites', () => {
  const things = sites.flatMap(({ pages }) => pages.flatMap(readGraphs)).flatMap(listThings);
  const types = new Set(things.map((thing) => thing['@type']));
  const kinds = [
    'AnalysisNewsArticle',
    'Report',
    'Quotation',
    'Claim',
    'Event',
    'Person',
    'Organization',
    'BreadcrumbList',
  ];
  assert.deepEqual(
    kinds.filter((kind) => !types.has(kind)),
    [],
  );
  assert.ok(things.some((thing) => 'citation' in thing));
  const quotations = things.filter((thing) => thing['@type'] === 'Quotation' && 'text' in thing);
  assert.ok(quotations.length > 0);
  for (const quotation of quotations) {
    for (const key of ['creator', 'isBasedOn'])
      assert.ok(key in quotation, `${String(quotation['@id'])} has no ${key}`);
  }
  assert.ok(quotations.some((quotation) => 'audience' in quotation));
});

test('all of it is sound by the vocabulary of schema.org', () => {
  const dir = mkdtempSync(join(import.meta.dirname, '../../node_modules/.readout-linked-data-'));
  const file = join(dir, 'graphs.ts');
  const graphs = sites.flatMap(({ pages }) => pages.flatMap(readGraphs));
  const constants = graphs.map((graph, at) => `export const graph${at}: Graph = ${JSON.stringify(graph, null, 1)};`);
  writeFileSync(file, `import type { Graph } from 'schema-dts';\n${constants.join('\n')}\n`);
  try {
    const program = ts.createProgram([file], {
      strict: true,
      noEmit: true,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      target: ts.ScriptTarget.ESNext,
      skipLibCheck: true,
      types: [],
    });
    const mistakes = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    assert.deepEqual(mistakes.slice(0, 3), []);
    assert.ok(graphs.length > 20);
  } finally {
    rmSync(dir, { recursive: true });
  }
});
