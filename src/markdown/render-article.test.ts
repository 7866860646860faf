import assert from 'node:assert/strict';
import test from 'node:test';
import { buildAddresses } from '#domain/address.ts';
import { addFile, emptyContents, findFileKind } from '#domain/contents.ts';
import { buildLibrary, type Library } from '#domain/library.ts';
import { numberSources } from '#domain/numbering.ts';
import { buildPageCitations } from './citations.ts';
import { renderArticle, type RenderedArticle } from './render-article.ts';

const ISSUE = '---\ntitle: The lower river\ncode: LRV\nactors: [roe]\n---\n';
const ROE = 'name: Jane Roe\ntype: person\n';

function libraryOf(files: Record<string, string>): Library {
  const contents = emptyContents('');
  for (const [path, text] of Object.entries({ 'issues/lower-river.mdx': ISSUE, 'actors/roe.yaml': ROE, ...files })) {
    const kind = findFileKind(path);
    if (kind) addFile(contents, path, text, kind.parse({ path, text }));
  }
  return buildLibrary(contents);
}

const article = (body: string, claims = '', format = 'mdx'): Record<string, string> => ({
  [`articles/a.${format}`]: `---
title: A
summary: A.
publishedIn: { date: 2021 }
sections: [{ heading: The bank, issue: lower-river }]
sources:
  wire: { publisher: Wire, issued: 2021-02-03 }
  gazette: { publisher: Gazette & Sons, issued: 2021-02 }
claims:
${claims}---

${body}`,
});

const CLAIM = `  - id: LRV-1
    issue: lower-river
    kind: statement
    actor: roe
    gist: The bank holds.
    quote: the bank will hold
    sources: [wire]
`;

async function render(files: Record<string, string>): Promise<{ library: Library; body: RenderedArticle }> {
  const library = libraryOf(files);
  assert.deepEqual(library.problems, []);
  const [first] = library.articles;
  assert.ok(first);
  return { library, body: await renderArticle(first, library, buildAddresses('/b/')) };
}

test('the words of a claim are wrapped with their quotation marks, behind the number that leads to the claim', async () => {
  const { body } = await render(article('## The bank\n\nShe said “the *bank* will hold”,[^wire] and left.', CLAIM));
  assert.match(
    body.sections['the-bank']?.article ?? '',
    /^<p>She said <span class="passage begins ends" id="LRV-1"><a class="claim-number" href="\/b\/issues\/lower-river\/#LRV-1">LRV-1<\/a>“the <em>bank<\/em> will hold”<\/span>,/,
  );
});

test('a stop before the closing quotation mark stays with the words', async () => {
  const { body } = await render(
    article('## The bank\n\n“The bank will hold,” she said.', CLAIM.replace('quote: the', 'quote: The')),
  );
  assert.match(body.sections['the-bank']?.article ?? '', /LRV-1<\/a>“The bank will hold,”<\/span> she said/);
});

test('on the page of an issue the number leads to the claim, wherever it is at home, and the words bear no id', async () => {
  const { body } = await render(article('## The bank\n\nShe said “the bank will hold”.', CLAIM));
  const html = body.sections['the-bank']?.issue ?? '';
  assert.match(html, /<a class="claim-number" href="\/b\/issues\/lower-river\/#LRV-1">/);
  assert.doesNotMatch(html, /id="LRV-1"/);
});

test('headings stand a level deeper on the page of an issue, under ids of their own', async () => {
  const { body } = await render(article('## The bank\n\n### Below\n\nText.'));
  assert.match(body.sections['the-bank']?.article ?? '', /<h3 id="below">Below<\/h3>/);
  assert.match(body.sections['the-bank']?.issue ?? '', /<h4 id="a-below">Below<\/h4>/);
});

test('links by scheme lead to their things, and one that leads nowhere is plain words', async () => {
  const { body } = await render(
    article('[Roe](actor:roe), [river](issue:lower-river), [gone](actor:gone), [LRV-1](claim:LRV-1)', CLAIM),
  );
  assert.match(body.opening.article, /<a href="\/b\/actors\/roe\/">Roe<\/a>/);
  assert.match(body.opening.article, /<a href="\/b\/issues\/lower-river\/">river<\/a>/);
  assert.match(body.opening.article, /<span>gone<\/span>/);
  assert.match(body.opening.article, /<a href="\/b\/issues\/lower-river\/#LRV-1" class="claim-number">LRV-1<\/a>/);
});

test('a page numbers documents and letters ordinary notes as it meets them', async () => {
  const body = 'One.[^gazette] Two.[^wire][^x] Three.[^gazette]\n\n[^x]: A *short* note.';
  const { library, body: rendered } = await render(article(body));
  const [first] = library.articles;
  assert.ok(first);
  const sources = numberSources([{ article: first, nodes: first.opening }], [], library);
  const notes = Object.fromEntries(Object.entries(rendered.notes).map(([key, note]) => [`a/${key}`, note]));
  const page = buildPageCitations(sources, notes, 'en-GB');
  const html = page.number(rendered.opening.article);
  const signs = [...html.matchAll(/<a class="note-ref"[^>]*>([^<]*)<\/a>/g)].map((match) => match[1]);
  assert.deepEqual(signs, ['1', '2', 'a', '1']);
  assert.match(html, /aria-label="Source 1: Gazette &amp; Sons, February 2021"/);
  assert.match(html, /<b>a<\/b> A short note\.<\/span>/);
  assert.deepEqual(
    page.notes.map(({ letter, html: text }) => [letter, text]),
    [['a', '<p>A <em>short</em> note.</p>']],
  );
  assert.doesNotMatch(html, /readout-/);
});

test('a table knows its columns, so that narrow screens can show it as records', async () => {
  const { body } = await render(article('| Gauge | Flow |\n|---|--:|\n| Sill | 39 |'));
  assert.match(body.opening.article, /<table role="table" class="table-narrow">/);
  assert.match(body.opening.article, /<th role="columnheader" scope="col">Gauge<\/th>/);
  assert.match(body.opening.article, /<td class="align-right" role="cell" data-label="Flow">39<\/td>/);
});

test('of raw HTML only the allowed words remain, without anything that acts', async () => {
  const { body } = await render(
    article('H<sub onclick="x()">2</sub>O <script>alert(1)</script> <b style="x">b</b>', '', 'md'),
  );
  assert.match(body.opening.article, /H<sub>2<\/sub>O/);
  assert.doesNotMatch(body.opening.article, /script|onclick|style=/);
});

test('a component shows its picture or its words; what an article may not use shows its children alone', async () => {
  const { body } = await render(
    article(
      '<Callout title="Note">\n\nMind the gap.\n\n</Callout>\n\n<Unknown>still text</Unknown>\n\n<PullQuote claim="LRV-1"/>\n\n“the bank will hold”',
      CLAIM,
    ),
  );
  assert.match(body.opening.article, /<aside class="callout"[^>]*>.*Mind the gap\..*<\/aside>/s);
  assert.match(body.opening.article, /still text/);
  assert.doesNotMatch(body.opening.article, /Unknown/);
  assert.match(body.opening.article, /<figure class="pull-quote"><blockquote>/);
});
