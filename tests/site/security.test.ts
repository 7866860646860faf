import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { readBuiltSites, type BuiltPage } from '../lib/built-site.ts';
import { attribute, findAll, findOne } from '../lib/dom.ts';

/** Everything that makes a browser fetch something at once, or send something away. */
const LOADING: readonly [selector: string, name: string][] = [
  ['link:not([rel="canonical"]):not([rel="alternate"])', 'href'],
  [
    'script[src], img[src], iframe[src], embed[src], audio[src], video[src], source[src], track[src], input[src]',
    'src',
  ],
  ['[srcset]', 'srcset'],
  ['use, image, feImage', 'href'],
  ['object', 'data'],
  ['form', 'action'],
  ['a[ping]', 'ping'],
];

for (const site of await readBuiltSites()) {
  const check = (name: string, findMistakes: (page: BuiltPage) => string[]): void =>
    void test(`${site.contentDir}: ${name}`, () => {
      assert.deepEqual(
        site.pages.flatMap((page) => findMistakes(page).map((mistake) => `${page.path}: ${mistake}`)),
        [],
      );
    });

  check('no style and no handler stands in the pages', ({ document }) => [
    ...findAll(document, 'style, [style]').map(({ localName }) => `${localName} with style`),
    ...findAll(document, '*').flatMap(({ attributes }) =>
      [...attributes].map(({ name }) => name).filter((name) => name.startsWith('on')),
    ),
    ...findAll(document, '[href^="javascript:"]').map(() => 'javascript: address'),
  ]);

  check('nothing is loaded from another host', ({ document }) =>
    LOADING.flatMap(([selector, name]) =>
      findAll(document, selector).map((element) => attribute(element, name)),
    ).filter((address) => /^(?:[a-z]+:|\/\/)/i.test(address)),
  );

  check('the policy allows the site’s own files, the scripts in the page, and nothing else', (page) => {
    const expected = {
      'default-src': "'none'",
      'script-src': ["'self'", ...hashesOf(page), "'wasm-unsafe-eval'"].join(' '),
      'style-src': "'self'",
      'font-src': "'self'",
      'img-src': "'self'",
      'connect-src': "'self'",
      'worker-src': "'self'",
      'form-action': "'self'",
      'base-uri': "'none'",
    };
    return JSON.stringify(policyOf(page)) === JSON.stringify(expected) ? [] : [JSON.stringify(policyOf(page))];
  });

  check('the policy stands before everything that it governs', ({ html }) =>
    html.indexOf('Content-Security-Policy') < html.search(/<(?:script|link|style)\b/) ? [] : ['stands too late'],
  );

  test(`${site.contentDir}: style sheets load only the site’s own files`, () => {
    const sheets = globSync('**/*.css', { cwd: site.outDir }).map((file) =>
      readFileSync(join(site.outDir, file), 'utf8'),
    );
    const loaded = sheets.flatMap((css) => [...css.matchAll(/url\(\s*["']?([^"')]*)|@import\s+([^;]*)/g)]);
    assert.ok(loaded.length > 0);
    assert.deepEqual(
      loaded.map(([rule]) => rule).filter((rule) => !/^url\(["']?\/[^/]/.test(rule)),
      [],
    );
  });
}

function policyOf({ document }: BuiltPage): Record<string, string> {
  const policy = attribute(findOne(document, 'head > meta[http-equiv="Content-Security-Policy"]'), 'content');
  return Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

/** Data in a script element, such as JSON-LD, is not run and needs no hash. */
const hashesOf = ({ html }: BuiltPage): string[] =>
  [...html.matchAll(/<script((?:\s[^>]*)?)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes = '']) => !/\ssrc=|\stype="application\//.test(attributes))
    .map(([, , code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
