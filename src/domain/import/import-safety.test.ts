import assert from 'node:assert/strict';
import test from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { emptyContents } from '#domain/contents.ts';
import { buildLibrary } from '#domain/library.ts';
import { parseFile } from '#domain/tree.ts';
import { RefusedInput, type Arrival } from './arrival.ts';
import { buildDraft } from './draft.ts';
import { parseMarkdownText } from './markdown-text.ts';
import { parsePlainText } from './plain-text.ts';
import { parseWebPage } from './web-page.ts';
import { parseWordFile } from './word-file.ts';

const draftOf = (arrival: Arrival): string =>
  buildDraft(arrival, buildLibrary(emptyContents('content')), { name: 'x' }).files[0]?.text ?? '';

/** The draft read as the build reads it: no program, no component, no HTML in it. */
function assertPlain(text: string): void {
  const { tree, mistake } = parseFile('content/articles/x.mdx', text);
  assert.equal(mistake, null);
  const types = JSON.stringify(tree).match(/"type":"(?:mdx\w+|html)"/g) ?? [];
  assert.deepEqual(types, []);
}

test('programs, components and braces come out as text', () => {
  const text =
    'A title\n\nimport x from "y"\n\nexport default {}\n\nThe {price} of <Water/> & <b onclick="x()">bread</b> rose. {alert(1)}\n\n<script>alert(1)</script>';
  for (const arrival of [parsePlainText(text), parseMarkdownText(text)]) {
    const draft = draftOf(arrival);
    assertPlain(draft);
    assert.match(draft, /price/);
  }
  assert.match(draftOf(parsePlainText(text)), /mport x from "y"/);
});

test('a web page leaves nothing that acts', () => {
  const html =
    '<h1>T</h1><p onclick="go()">One <a href="javascript:go()">two</a> <a href="data:text/html,x">three</a> <img src="x" onerror="go()" alt="four"></p><script>five()</script><iframe src="//six.example"></iframe><style>seven{}</style><p>Eight.</p>';
  const arrival = parseWebPage(html);
  const draft = draftOf(arrival);
  assertPlain(draft);
  assert.match(draft, /One two three/);
  assert.doesNotMatch(draft, /javascript:|data:|onerror|five\(\)|six\.example|seven/);
  assert.ok(arrival.notices.length > 0);
});

test('links that are no web addresses become words, with a notice', () => {
  const arrival = parseMarkdownText(
    '# T\n\n[a](javascript:x) [b](data:text/html,x) [c](vbscript:x) ![d](data:image/png;base64,AA)',
  );
  assert.doesNotMatch(draftOf(arrival), /javascript|vbscript|data:/);
  assert.match(arrival.notices.join(' '), /no web address/);
});

test('control and bidirectional characters are dropped, with a notice', () => {
  const arrival = parsePlainText('A title\n\nThe r\u202Eiver\u0007 rose\u2066 by night.');
  assert.match(draftOf(arrival), /The river rose by night\./);
  assert.match(arrival.notices.join(' '), /bidirectional/);
});

const wordFile = (document: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(document) }, { level: 9 });

test('a zip bomb is refused before it is unpacked', async () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }, { level: 9 });
  assert.ok(bomb.length < 100_000);
  await assert.rejects(parseWordFile(bomb), /larger than 40 MB/);
});

test('a size that the archive lies about does not unpack more', async () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(30_000_000) }, { level: 9 });
  const view = new DataView(bomb.buffer);
  // The uncompressed sizes, in the local header and in the directory.
  for (let at = 0; at < bomb.length - 46; at += 1) {
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 100, true);
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
  }
  await assert.rejects(parseWordFile(bomb), RefusedInput);
});

test('entities are never read', async () => {
  const document =
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>';
  await assert.rejects(parseWordFile(wordFile(document)), /declares entities/);
});

test('what is no Word file, and what is too long or too deep, is refused with a sentence', async () => {
  await assert.rejects(parseWordFile(strToU8('no archive')), RefusedInput);
  await assert.rejects(parseWordFile(zipSync({ 'a.txt': strToU8('x') })), /holds no document/);
  assert.throws(() => parsePlainText('word '.repeat(300_000)), RefusedInput);
  assert.throws(() => parseWebPage('<div>'.repeat(5_000)), RefusedInput);
});
