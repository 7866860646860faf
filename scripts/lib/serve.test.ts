import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { listenFrom } from './port.ts';
import { serveSite, type SiteServer } from './serve.ts';

const dir = mkdtempSync(join(tmpdir(), 'readout-'));
mkdirSync(join(dir, 'issues'));
writeFileSync(join(dir, 'index.html'), '<h1>The river</h1>');
writeFileSync(join(dir, 'issues', 'index.html'), '<h1>Issues</h1>');
writeFileSync(join(dir, '404.html'), '<h1>No such page</h1>');

async function serve(context: TestContext): Promise<SiteServer> {
  const server = await serveSite({ dir, base: '/basin/' });
  context.after(server.close);
  return server;
}

test('a page is served below the base of the site', async (context) => {
  const { url } = await serve(context);
  assert.match(url, /^http:\/\/127\.0\.0\.1:\d+\/basin\/$/);
  const response = await fetch(url);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.equal(await response.text(), '<h1>The river</h1>');
});

test('a page that is not there gets the page that says so', async (context) => {
  const { url } = await serve(context);
  for (const address of [`${url}nowhere/`, new URL('/elsewhere/', url)]) {
    const response = await fetch(address);
    assert.equal(response.status, 404);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(await response.text(), '<h1>No such page</h1>');
  }
});

test('an address without its last slash leads to the page, with its query', async (context) => {
  const { url } = await serve(context);
  const response = await fetch(`${url}issues?year=1999`);
  assert.equal(response.status, 200);
  assert.equal(response.url, `${url}issues/?year=1999`);
});

test('only what reads is allowed, and HEAD has no body', async (context) => {
  const { url } = await serve(context);
  assert.equal((await fetch(url, { method: 'POST', body: 'x' })).status, 405);
  const head = await fetch(url, { method: 'HEAD' });
  assert.equal(head.headers.get('content-length'), '18');
  assert.equal(await head.text(), '');
});

test('a site that is replaced shows at once', async (context) => {
  const { url } = await serve(context);
  const page = join(dir, 'news.html');
  writeFileSync(page, 'old');
  assert.equal(await (await fetch(`${url}news.html`)).text(), 'old');
  writeFileSync(page, 'new');
  assert.equal(await (await fetch(`${url}news.html`)).text(), 'new');
  rmSync(page);
  assert.equal((await fetch(`${url}news.html`)).status, 404);
});

test('a server that is closed is gone, even with a connection open', async () => {
  const server = await serveSite({ dir, base: '/' });
  await (await fetch(server.url)).text();
  await server.close();
  await assert.rejects(fetch(server.url));
});

test('where a port is taken the next free one is used', async (context) => {
  const [first, second] = [createServer(), createServer()];
  context.after(() => [first, second].forEach((server) => server.close()));
  const port = await listenFrom(first, 0);
  const next = await listenFrom(second, port);
  assert.ok(next > port && next < port + 50, `${next} is not soon after ${port}`);
});

test('a port that may not be had is an error, not a reason to try others', async () => {
  await assert.rejects(listenFrom(createServer(), 65_536), { code: 'ERR_SOCKET_BAD_PORT' });
});

test('a text that stands beside its compressed forms goes out in the one that is taken', async (context) => {
  const { url } = await serve(context);
  const text = 'The lower river. '.repeat(200);
  writeFileSync(join(dir, 'river.txt'), text);
  writeFileSync(join(dir, 'river.txt.br'), brotliCompressSync(text));
  writeFileSync(join(dir, 'river.txt.gz'), gzipSync(text));
  for (const [accepted, encoding] of [
    ['gzip, br', 'br'],
    ['gzip;q=1.0', 'gzip'],
    ['identity', null],
  ] as const) {
    const response = await fetch(`${url}river.txt`, { headers: { 'Accept-Encoding': accepted } });
    assert.equal(response.headers.get('content-encoding'), encoding, accepted);
    assert.equal(response.headers.get('content-type'), 'text/plain; charset=utf-8');
    assert.equal(response.headers.get('vary'), 'Accept-Encoding');
    assert.equal(await response.text(), text);
  }
});
