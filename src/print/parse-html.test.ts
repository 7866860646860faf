import { fromHtml } from 'hast-util-from-html';
import assert from 'node:assert/strict';
import test from 'node:test';
import { parseHtml } from './parse-html.ts';

const PAGE = `<html lang="en" data-running-title="Weirs &amp; dams"><head><title>A</title></head><body><main>
<p class="a b" hidden>One&nbsp;two<br>three <a href="/x?a=1&amp;b=2">&lt;4&gt;</a> <input type="checkbox" disabled checked></p>
<svg viewBox="0 0 9 9" class="map large"><title>Map</title><clipPath id="c"><path d="M0 0" clip-path="url(#c)"/></clipPath></svg>
<table><tbody><tr><td colspan="2" headers="a b">5</td></tr></tbody></table></main></body></html>`;

const withoutPlaces = (tree: unknown): unknown =>
  JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'position' || key === 'data' ? undefined : value)));

test('a page is read as a browser’s parser reads it', () => {
  assert.deepEqual(withoutPlaces(parseHtml(PAGE)), withoutPlaces(fromHtml(PAGE)));
});

test('each element knows where it begins', () => {
  const [html] = parseHtml('<html>\n<main>\n  <p>a</p><br></main></html>').children;
  const main = html?.type === 'element' ? html.children[1] : undefined;
  assert.deepEqual(main?.position?.start, { line: 2, column: 1 });
  const starts = main?.type === 'element' ? main.children.flatMap(({ position }) => position?.start ?? []) : [];
  assert.deepEqual(starts, [
    { line: 3, column: 3 },
    { line: 3, column: 11 },
  ]);
});
