import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { parse } from 'yaml';
import { formatCaddy } from '#export/hosting/caddy.ts';
import { formatNginx } from '#export/hosting/nginx.ts';
import { buildHostingPlan } from '#export/hosting/policy.ts';
import type { Site } from '#domain/site.ts';

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

test('the workflows are sound YAML that build and publish', () => {
  const github = parse(readFileSync('docs/hosting/github-pages.yml', 'utf8')) as {
    jobs: { publish: { steps: { run?: string }[] } };
  };
  assert.ok(github.jobs.publish.steps.some(({ run }) => run === 'npm run build'));
  const gitlab = parse(readFileSync('docs/hosting/gitlab-pages.yml', 'utf8')) as { pages: { script: string[] } };
  assert.ok(gitlab.pages.script.includes('npm run build'));
});
