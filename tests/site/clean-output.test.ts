import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { readBuiltSites, type BuiltPage } from '../lib/built-site.ts';
import { findAll } from '../lib/dom.ts';

/** What is left when a value is missing or a step was left out. */
const LEFTOVERS: readonly RegExp[] = [
  /\bundefined\b/,
  /\bNaN\b/,
  /\[object \w+\]/,
  /\bInvalid Date\b/,
  /readout-(?:cite|note)/,
  /\]\((?:issue|actor|claim|source|article):/,
  /\[\^[^\]\s]+\]/,
  /(?:^|\s)(?:\*\*|~~)\S/,
  /<\/?[A-Z]\w+[ />]/,
];

/** Nothing is called so in either publication, so that it can only be a value that was not there. */
const NULL = /(?:^|[\s>"“(])null(?:[\s<"”).,]|$)/;

const SOFT_HYPHEN = /\u00AD|&shy;|&#(?:173|xad);/i;

for (const site of await readBuiltSites()) {
  const check = (name: string, findMistakes: (page: BuiltPage) => string[]): void =>
    void test(`${site.contentDir}: ${name}`, () => {
      assert.deepEqual(
        site.pages.flatMap((page) => findMistakes(page).map((mistake) => `${page.path}: ${mistake}`)),
        [],
      );
    });

  check('nothing is left of values that are missing and of marks that are not resolved', (page) =>
    listTexts(page).filter((text) => [...LEFTOVERS, NULL].some((leftover) => leftover.test(text))),
  );

  check('no soft hyphen stands in a page, because it would stand in every copy', ({ html }) =>
    SOFT_HYPHEN.test(html) ? ['has one'] : [],
  );

  check('no link, heading or list is empty, but for what a script will fill', ({ document }) =>
    findAll(document, 'a, h1, h2, h3, h4, ul, ol, p, dt, th')
      .filter((element) => !element.closest('.results, [role="status"]'))
      .filter((element) => (element.textContent ?? '').trim() === '' && !element.getAttribute('aria-label'))
      .map((element) => element.outerHTML.slice(0, 100)),
  );

  test(`${site.contentDir}: no file of the site knows on which machine it was built`, () => {
    const files = globSync('**/*.{html,css,js,json,xml,txt,csv}', { cwd: site.outDir });
    const telling = files.filter((file) => readFileSync(join(site.outDir, file), 'utf8').includes(process.cwd()));
    assert.deepEqual(telling, []);
  });
}

/** The words, the elements and the attributes of a page, but for code, which shows marks on purpose. */
function listTexts({ document }: BuiltPage): string[] {
  const elements = findAll(document, 'body, body *:not(code, pre, script)');
  const values = elements.flatMap(({ attributes }) => [...attributes].map(({ value }) => value));
  const words = elements.flatMap((element) =>
    [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map((text) => text.textContent ?? ''),
  );
  return [
    document.title,
    ...findAll(document, 'meta[content]').map((meta) => meta.getAttribute('content') ?? ''),
    ...elements.map(({ localName }) => localName),
    ...values,
    ...words,
  ];
}
