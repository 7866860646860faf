import assert from 'node:assert/strict';
import test from 'node:test';
import { openCompiler } from './compiler.ts';
import { readTextFonts } from './fonts.ts';
import { countPages, packPdf } from './pack-pdf.ts';
import { parsePage } from './parse-page.ts';
import type { Paper } from './papers.ts';
import { openPrinter } from './printer.ts';
import { openWasm } from './wasm-compiler.ts';

const HTML = `<html lang="en-GB" data-running-title="The weir" data-address="river.example/issues/weir/"><main>
<header class="opening"><div class="row"><p class="margin issue-code">WER</p><p class="question">Whose is it?</p></div>
<div class="row"><h1 class="wide">The weir</h1></div></header>
<section class="section" id="analysis" aria-labelledby="h"><div class="row section-head"><h2 id="h">Analysis</h2></div>
<div class="row"><div class="prose"><p>It is old.<sup><a class="note-ref" href="#source-1">1</a></sup></p></div></div></section>
<section class="section" id="sources"><ol class="entries sources"><li class="row" id="source-1"><p><i>Courier</i>, 1911</p></li></ol></section>
<div class="colophon"><svg class="qr" viewBox="0 0 2 2"><title>QR code</title><path d="M0 0h1v1z"/></svg><div class="data"><p>Live at river.example</p></div></div>
</main></html>`;

function buildPaper(html: string): Paper {
  const { page, files } = parsePage({
    html,
    file: 'x',
    path: 'issues/weir/',
    base: '/',
    readFile: () => Buffer.from(''),
  });
  return {
    name: 'issues/weir',
    template: 'brief.typ',
    files,
    document: {
      title: 'The weir',
      titleWords: ['The weir'],
      publication: 'The River',
      publicationWords: ['The River'],
      authors: ['The River'],
      description: 'Whose is it?',
      date: [2023, 4, 2],
      lang: 'en',
      region: 'GB',
      kind: 'Brief',
      edition: 'Edition of 2 April 2023',
      address: 'river.example/issues/weir/',
      pages: [page],
    },
  };
}

const printer = openPrinter({ siteUrl: 'https://river.example/', isStored: false });

test('a paper is printed the same twice, as PDF/UA-1', async () => {
  const [first, second] = [await printer.print(buildPaper(HTML)), await printer.print(buildPaper(HTML))];
  assert.ok(first && second);
  assert.equal(first.pages, 1);
  assert.deepEqual(first.bytes, second.bytes);
  assert.match(Buffer.from(first.bytes).toString('latin1'), /<pdfuaid:part>1</);
});

test('a heading that skips a level is refused', async () => {
  const html = HTML.replace('<p>It is old.', '<h4>Deep</h4><p>It is old.');
  await assert.rejects(printer.print(buildPaper(html)), /PDF\/UA-1/);
});

test('a character that no face has is refused with its page', async () => {
  await assert.rejects(
    printer.print(buildPaper(HTML.replace('old', 'ᚠ'))),
    /issues\/weir\/index\.html: no font .*\n.*U\+16A0/,
  );
});

test('what the compiler warns of is a mistake, with its place', async () => {
  const compiler = await openCompiler(readTextFonts());
  assert.ok(compiler);
  const files = new Map([['brief.typ', Buffer.from('#set text(font: "No such face")\nWords')]]);
  assert.throws(
    () => compiler.compile({ template: 'brief.typ', files }),
    /brief\.typ:?\d* {2}unknown font family: no such face/,
  );
});

test('the compiler in WebAssembly prints the same pages', async () => {
  const compiler = await openWasm(readTextFonts());
  const { document, files, template } = buildPaper(HTML);
  const { settleDocument } = await import('./document.ts');
  const settled = settleDocument(document, { siteUrl: 'https://river.example/', givesPages: false });
  const { pdf, places } = compiler.compile({
    template,
    files: new Map([...files, ['document.json', Buffer.from(JSON.stringify(settled.document))]]),
  });
  assert.equal(countPages(pdf), 1);
  assert.ok(places.some(({ name }) => name === 'issues/weir/#source-1'));
  assert.doesNotThrow(() => packPdf(pdf, places));
});
