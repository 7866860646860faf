import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import test from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { formatCaddy } from '#export/hosting/caddy.ts';
import { formatNginx } from '#export/hosting/nginx.ts';
import { buildHostingPlan, type HostingPlan } from '#export/hosting/policy.ts';
import { articleCardPath } from '#export/social/list-cards.ts';
import { listenFrom } from '#scripts/lib/port.ts';
import { readBuiltSites, type BuiltSite } from '../lib/built-site.ts';

const FORMER = 'a-former-name';

/** A frame for other sites: the built sites of these tests have none. */
const FRAME = 'embed/claims/AAA-1/index.html';

/** Where Debian puts it; nginx itself has no Brotli. */
const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** The real servers, where they are installed (Debian: `nginx`, `libnginx-mod-http-brotli-static`, `caddy`). */
const servers = [
  { name: 'nginx', start: startNginx, isThere: () => spawnSync('nginx', ['-v']).status === 0 },
  { name: 'Caddy', start: startCaddy, isThere: () => spawnSync('caddy', ['version']).status === 0 },
] as const;

for (const site of await readBuiltSites()) {
  const slug = site.library.articles[0]?.slug ?? '';
  const plan = buildHostingPlan({ ...site.library.site, embedding: ['https://paper.example/'] }, [
    { former: FORMER, slug },
  ]);

  for (const { name, start, isThere } of servers) {
    test(
      `${site.contentDir}: ${name} serves it as the shipped configuration says`,
      { skip: isThere() ? false : `no ${name} here`, timeout: 120_000 },
      async (context) => {
        const folder = mkdtempSync(join(tmpdir(), 'readout-host-'));
        const root = placeSite(site, folder);
        const port = await findPort();
        const child = start({ plan, folder, root, port });
        context.after(async () => {
          await stop(child);
          rmSync(folder, { recursive: true });
        });
        await waitFor(child, port, plan.base);
        await checkAnswers({ site, plan, port, slug, hasBrotli: name !== 'nginx' || existsSync(BROTLI_MODULE) });
      },
    );
  }
}

interface StartOptions {
  plan: HostingPlan;
  folder: string;
  root: string;
  port: number;
}

function startNginx({ plan, folder, root, port }: StartOptions): ChildProcess {
  const hasBrotli = existsSync(BROTLI_MODULE);
  const site = formatNginx(plan, { root, listen: `127.0.0.1:${port}`, hasBrotli });
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const paths = kinds.map((kind) => `  ${kind}_temp_path ${folder}/${kind};`).join('\n');
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${hasBrotli ? `load_module ${BROTLI_MODULE};\n` : ''}daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
worker_processes 1;
${process.getuid?.() === 0 ? 'user root;\n' : ''}events {}
http {
  access_log off;
${paths}
${site}
}
`,
  );
  return spawn('nginx', ['-e', `${folder}/error.log`, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

function startCaddy({ plan, folder, root, port }: StartOptions): ChildProcess {
  const config = `{\n\tadmin off\n\tauto_https off\n}\n${formatCaddy(plan, root, `http://127.0.0.1:${port}`)}`;
  writeFileSync(join(folder, 'Caddyfile'), config);
  return spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')], {
    stdio: 'ignore',
    env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
}

/** A copy of the site below its base. */
function placeSite({ outDir, addresses }: BuiltSite, folder: string): string {
  const root = join(folder, 'www');
  const target = join(root, addresses.base);
  mkdirSync(dirname(target), { recursive: true });
  cpSync(outDir, target, { recursive: true });
  mkdirSync(join(target, dirname(FRAME)), { recursive: true });
  writeFileSync(join(target, FRAME), '<!doctype html><title>A claim</title>');
  return root;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await ended;
}

async function findPort(): Promise<number> {
  const server = createServer();
  const port = await listenFrom(server, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const ask = (port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });

async function waitFor(child: ChildProcess, port: number, path: string): Promise<void> {
  for (let tries = 0; tries < 100 && child.exitCode === null; tries += 1) {
    const answer = await ask(port, path).catch(() => null);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The server does not answer.');
}

interface Checked {
  site: BuiltSite;
  plan: HostingPlan;
  port: number;
  slug: string;
  hasBrotli: boolean;
}

async function checkAnswers({ site, plan, port, slug, hasBrotli }: Checked): Promise<void> {
  const { base } = plan;
  const page = site.page(site.addresses.article(slug));

  const home = await ask(port, base);
  assert.equal(home.status, 200);
  assert.match(home.headers['content-type'] ?? '', /^text\/html; charset=utf-8$/i);
  expectHeaders(home, plan.headers.pages);

  const asset = /href="([^"]+\/_assets\/[^"]+\.css)"|href="(\/_assets\/[^"]+\.css)"/.exec(page.html);
  const style = await ask(port, asset?.[1] ?? asset?.[2] ?? '');
  assert.equal(style.status, 200);
  assert.match(style.headers['content-type'] ?? '', /^text\/css/);
  expectHeaders(style, plan.headers.assets);

  const [index = ''] = globSync('pagefind/*/**/*.*', { cwd: site.outDir });
  assert.notEqual(index, '', 'there is an index of search');
  expectHeaders(await ask(port, `${base}${index.split(sep).join('/')}`), plan.headers.assets);
  const card = await ask(port, `${base}${articleCardPath(slug)}`);
  assert.equal(card.headers['content-type'], 'image/png');
  expectHeaders(card, plan.headers.data);

  const frame = await ask(port, `${base}${dirname(FRAME)}/`);
  assert.equal(frame.headers['content-security-policy'], "frame-ancestors 'self' https://paper.example");
  assert.equal(frame.headers['x-frame-options'], undefined);
  expectHeaders(frame, plan.headers.embeds);

  for (const [name, type] of [
    ['claims.json', /^application\/json/],
    ['claims.csv', /^text\/csv/],
    ['feed.xml', /xml/],
    ['sources.bib', /bibtex|octet|text/],
  ] as const) {
    const data = await ask(port, `${base}${name}`);
    assert.equal(data.status, 200, name);
    assert.match(data.headers['content-type'] ?? '', type);
    expectHeaders(data, plan.headers.data);
  }

  const article = page.path;
  for (const [coding, unpack] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    const packed = await ask(port, article, { 'Accept-Encoding': coding });
    if (coding === 'br' && !hasBrotli) continue;
    assert.equal(packed.headers['content-encoding'], coding);
    assert.match(packed.headers.vary ?? '', /accept-encoding/i);
    assert.equal(unpack(packed.body).toString(), page.html);
  }

  const part = await ask(port, article, { Range: 'bytes=0-14' });
  assert.equal(part.status, 206);
  assert.equal(part.body.toString(), page.html.slice(0, 15));

  const again = await ask(port, article, { 'If-None-Match': (await ask(port, article)).headers.etag ?? '' });
  assert.equal(again.status, 304);

  for (const wrong of [`${base}nowhere/`, `${base}issues/nowhere`, `${base}_headers`]) {
    const missing = await ask(port, wrong);
    assert.equal(missing.status, 404, wrong);
    assert.match(missing.body.toString(), /There is no page at this address/);
    assert.equal(missing.headers['content-security-policy'], plan.headers.pages['Content-Security-Policy']);
  }

  for (const [from, to] of [
    [`${base}articles/${FORMER}/`, article],
    [`${base}articles/${FORMER}`, article],
    [`${base}articles/${FORMER}/history/`, `${article}history/`],
    [`${base}articles/${FORMER}/cite.bib`, `${article}cite.bib`],
    [`${base}articles/${FORMER}.md`, `${article.slice(0, -1)}.md`],
    [`${base}pdf/articles/${FORMER}.pdf`, `${base}pdf/articles/${slug}.pdf`],
    [article.slice(0, -1), article],
    ...(base === '/' ? [] : [[base.slice(0, -1), base] as const]),
  ] as const) {
    const moved = await ask(port, from);
    assert.ok([301, 308].includes(moved.status), `${from} ${moved.status}`);
    assert.equal(moved.headers.location, to);
  }
}

function expectHeaders({ headers }: Answer, expected: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(expected)) assert.equal(headers[name.toLowerCase()], value, name);
}
