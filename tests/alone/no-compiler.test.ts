import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import test from 'node:test';
import { buildOf, riverBasin } from '#scripts/lib/publications.ts';

test('where no compiler runs, the site is built without PDFs, which is said once', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'no-compiler-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const made = { contentDir: join(folder, 'content'), outDir: join(folder, 'site') };
  cpSync(riverBasin.contentDir, made.contentDir, { recursive: true });
  // Words of its own, so that none of its papers has been printed before.
  appendFileSync(join(made.contentDir, 'issues', 'fish-passage.md'), `\nA word more: ${folder.slice(-6)}.\n`);
  const { command, env } = buildOf(made);
  const hook = pathToFileURL(resolve('tests/lib/no-compiler.mjs')).href;
  const { status, stdout, stderr } = spawnSync(process.execPath, command.slice(1), {
    encoding: 'utf8',
    env: {
      ...process.env,
      ...env,
      SITE_URL: 'https://no-compiler.example/briefings/',
      NODE_OPTIONS: `--import=${hook}`,
    },
  });
  assert.equal(status, 0, `${stdout}\n${stderr}`);
  assert.equal(`${stdout}${stderr}`.match(/compiler has no build for this machine/g)?.length, 1, stdout);
  assert.ok(!existsSync(join(made.outDir, 'pdf')));
  const pages = globSync('**/*.html', { cwd: made.outDir });
  assert.ok(pages.includes(join('issues', 'fish-passage', 'index.html')));
  assert.deepEqual(
    pages.filter((page) => /\/pdf\/[\w/-]+\.pdf|data-pdf=/.test(readFileSync(join(made.outDir, page), 'utf8'))),
    [],
    'no page leads to a PDF',
  );
});
