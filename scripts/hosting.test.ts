import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import test from 'node:test';
import { parse } from 'yaml';
import { formatCaddy } from '#export/hosting/caddy.ts';
import { formatNginx } from '#export/hosting/nginx.ts';
import { buildHostingPlan } from '#export/hosting/policy.ts';
import type { Site } from '#domain/site.ts';
import { findFolders } from './lib/build-folders.ts';
import { OLDEST_NODE } from './lib/node-version.mjs';

const site: Site = {
  title: 'Briefings',
  description: '',
  language: 'en-GB',
  url: 'https://briefings.example/',
  rights: '',
  issues: [],
  checks: [],
};
const plan = buildHostingPlan(site, [{ former: 'the-old-name', slug: 'the-new-name' }]);

test('the configurations in the docs are what the command writes', () => {
  assert.equal(readFileSync('docs/hosting/nginx.conf', 'utf8'), formatNginx(plan, { root: '/srv/www' }));
  assert.equal(readFileSync('docs/hosting/Caddyfile', 'utf8'), formatCaddy(plan, '/srv/www'));
});

test('both servers are told the same headers', () => {
  const [nginx, caddy] = [formatNginx(plan, { root: '/srv/www' }), formatCaddy(plan, '/srv/www')];
  for (const headers of Object.values(plan.headers)) {
    for (const [name, value] of Object.entries(headers)) {
      assert.ok(nginx.includes(`add_header ${name} `), name);
      assert.ok(nginx.includes(`"${value}"`), value);
      assert.ok(caddy.includes(`${name} "${value}"`), name);
    }
  }
});

interface Step {
  run?: string;
  uses?: string;
  with?: Record<string, string | number>;
}

const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;
const guide = readFileSync('docs/host.md', 'utf8');
/** Where a build puts the site if nobody says otherwise. */
const out = basename(findFolders({}, process.cwd()).out);

const isKnown = (line: string): boolean => {
  const [, name = ''] = /^npm run (\S+)/.exec(line) ?? [];
  return name === '' || name in scripts;
};

test('the workflow for GitHub installs from the lock file, builds with a Node that is new enough, and publishes the site', () => {
  const workflow = parse(readFileSync('docs/hosting/github-pages.yml', 'utf8')) as {
    on: { push: { branches: string[] } };
    permissions: Record<string, string>;
    jobs: { publish: { steps: Step[] } };
  };
  const { steps } = workflow.jobs.publish;
  const commands = steps.flatMap(({ run }) => run ?? []);
  assert.deepEqual(commands, ['npm ci', 'npm run build']);
  assert.ok(commands.every(isKnown));
  const withOf = (action: string): Step['with'] =>
    steps.find(({ uses }) => uses?.startsWith(`actions/${action}@`))?.with;
  assert.ok(Number(withOf('setup-node')?.['node-version']) >= OLDEST_NODE);
  assert.equal(withOf('upload-pages-artifact')?.['path'], out);
  const at = (action: string): number => steps.findIndex(({ uses }) => uses?.startsWith(`actions/${action}@`));
  assert.ok(at('checkout') === 0 && at('upload-pages-artifact') < at('deploy-pages'));
  assert.equal(workflow.permissions['pages'], 'write');
  assert.equal(workflow.permissions['id-token'], 'write');
  assert.deepEqual(workflow.on.push.branches, ['main']);
});

test('the workflow for GitLab does the same, and publishes what stands in public/', () => {
  const { pages } = parse(readFileSync('docs/hosting/gitlab-pages.yml', 'utf8')) as {
    pages: { image: string; script: string[]; artifacts: { paths: string[] }; rules: { if: string }[] };
  };
  assert.ok(Number(/^node:(\d+)$/.exec(pages.image)?.[1]) >= OLDEST_NODE);
  assert.deepEqual(pages.script.slice(0, 2), ['npm ci', 'npm run build']);
  assert.match(pages.script[2] ?? '', new RegExp(`^mv ${out} public\\.new && .* mv public\\.new public$`));
  assert.deepEqual(pages.artifacts.paths, ['public']);
  assert.ok(pages.rules.some((rule) => rule.if.includes('"main"')));
});

test('the guide names the files of the workflows, and only commands that there are', () => {
  for (const name of ['github-pages.yml', 'gitlab-pages.yml', 'nginx.conf', 'Caddyfile']) {
    assert.ok(guide.includes(`(hosting/${name})`), name);
  }
  assert.ok(guide.split('\n').every((line) => isKnown(line.trim())));
});

test('the command writes both configurations for a publication, and the lines of the guide fit them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-hosting-'));
  const content = resolve('tests/publications/river-basin');
  const { status, stderr, stdout } = spawnSync(process.execPath, [resolve('scripts/hosting.ts'), '/srv/www'], {
    cwd: folder,
    env: { ...process.env, CONTENT_DIR: content },
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  assert.match(
    stdout,
    /hosting\/nginx\.conf and hosting\/Caddyfile are for The Tarvel Briefings in \/srv\/www\/briefings\//,
  );
  const [, from = '', to = ''] = /sed -i 's\/(.*?)\/(.*?)\/' \/etc\/nginx\/conf\.d\//.exec(guide) ?? [];
  const nginx = readFileSync(join(folder, 'hosting/nginx.conf'), 'utf8');
  assert.ok(nginx.includes(from), 'the line that the guide changes is there');
  assert.match(nginx.replace(from, to), /^ {2}brotli_static on;$/m);
  assert.match(nginx, /location \^~ \/briefings\/articles\/fish-ladder\/ \{/);
  assert.match(readFileSync(join(folder, 'hosting/Caddyfile'), 'utf8'), /^basin\.example \{|^\S+ \{/);
  rmSync(folder, { recursive: true });
});
