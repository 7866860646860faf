import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test, { after } from 'node:test';
import { parseHTML } from 'linkedom';
import { basePath } from '#domain/site.ts';
import { buildWholeBook } from '#src/print/papers.ts';
import { openPrinter } from '#src/print/printer.ts';
import { openSite } from '#src/print/site-pages.ts';
import { readLibrary } from '#src/read-library.ts';
import { attribute, findAll } from '../lib/dom.ts';
import { makePublication } from '../lib/make-publication.ts';
import { findNodes, readPdfStructure, wordsOfNode, type PdfPlace } from '../lib/pdf-structure.ts';
import { addFourIssues } from '../lib/seven-issues.ts';

const { contentDir, outDir } = makePublication(addFourIssues);
after(() => rmSync(dirname(contentDir), { recursive: true }));
const library = await readLibrary(contentDir);

test('the position matrix of seven issues fits a page that is turned', async () => {
  const site = openSite(outDir, basePath(library.site));
  const printed = await openPrinter({ siteUrl: library.site.url, isStored: false }).print(
    buildWholeBook(library, site),
  );
  assert.ok(printed);
  mkdirSync(join(outDir, 'pdf'), { recursive: true });
  const file = join(outDir, 'pdf', 'book.pdf');
  writeFileSync(file, printed.bytes);
  const pdf = await readPdfStructure(file);
  const at = pdf.pages.findIndex((page) =>
    findNodes(page, 'H2').some((h2) => /Who stands where/.test(wordsOfNode(h2))),
  );
  assert.ok(at > 0);
  const turned = pdf.sizes.flatMap(({ width, height }, page) => (width > height ? [page] : []));
  assert.deepEqual(turned, [at, at + 1].slice(0, turned.length), 'the matrix alone is turned, on one page or two');
  assert.equal(library.issues.length, 7);
  const rows = turned.flatMap((page) => readLines(pdf.places[page] ?? []));
  for (const page of turned) checkColumns(readLines(pdf.places[page] ?? []), pdf.sizes[page]?.width ?? 0);
  for (const { code, title } of library.issues)
    for (const page of turned)
      assert.match(pdf.texts[page] ?? '', new RegExp(`${code}\\s+${title.split(' ')[0]}`), 'its head');
  // A row is never divided: the name of its actor stands once, on the page where its last claim stands.
  const firsts = rows.map(([first]) => first?.text ?? '');
  for (const name of ['Vessaly', 'Orrenmark', 'Lowmere'])
    assert.equal(firsts.filter((first) => first === name).length, 1, name);
  const pageOf = (words: string): number => turned.find((page) => pdf.texts[page]?.includes(words)) ?? -1;
  assert.equal(pageOf('FSH-7'), pageOf('Reed Islands'));
});

test('an actor and a publisher of one name stand side by side in the A–Z, under ids of their own', () => {
  const { document } = parseHTML(readFileSync(join(outDir, 'a-z', 'index.html'), 'utf8'));
  const ids = findAll(document, '[id]').map((element) => attribute(element, 'id'));
  assert.deepEqual(
    ids.filter((id, at) => ids.indexOf(id) !== at),
    [],
  );
  const entries = findAll(document, '.index-terms > li')
    .map((item) => item.textContent?.replace(/\s+/g, ' ').trim() ?? '')
    .filter((entry) => entry.startsWith('Delta Growers’ League'));
  assert.equal(entries.length, 2);
  assert.equal(entries.filter((entry) => entry.includes('as a publisher')).length, 1);
});

function readLines(places: readonly PdfPlace[]): PdfPlace[][] {
  const lines = Map.groupBy(places, ({ y }) => Math.round(y));
  return [...lines.values()].map((line) => line.toSorted((a, b) => a.x - b.x));
}

/** No word runs into the next column, and none off the page. */
function checkColumns(lines: readonly PdfPlace[][], width: number): void {
  for (const line of lines)
    line.forEach(({ text, x, end }, at) => {
      assert.ok(end < width - 30, `“${text}” runs off the page`);
      const next = line[at + 1];
      assert.ok(!next || end <= next.x + 0.5, `“${text}” at ${x} runs into “${next?.text}”`);
    });
}
