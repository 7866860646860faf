import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS } from '#domain/allowed-html.ts';
import { ARTICLE_COMPONENTS, PAGE_COMPONENTS } from '#domain/vocabulary.ts';
import * as html from '#markdown/allowed-html.ts';
import { components } from '#markdown/components.ts';

test('what is checked is what is rendered: the components of articles, with their attributes', () => {
  const form = ({
    name,
    required,
    optional,
  }: {
    name: string;
    required: readonly string[];
    optional: readonly string[];
  }) => ({ name, required, optional });
  assert.deepEqual(ARTICLE_COMPONENTS.map(form), components.map(form));
});

test('what is checked is what is kept: the raw HTML of articles', () => {
  assert.deepEqual([...ALLOWED_TAGS].sort(), [...html.ALLOWED_TAGS].sort());
  assert.deepEqual([...ALLOWED_ATTRIBUTES].sort(), [...html.ALLOWED_ATTRIBUTES].sort());
});

test('what is checked is what is passed in: the components of pages', () => {
  const source = readFileSync(new URL('../src/components/page-components.ts', import.meta.url), 'utf8');
  const [, list = ''] = /pageComponents = \{([^}]*)\}/.exec(source) ?? [];
  const names = Array.from(list.matchAll(/^\s*(\w+)\s*[:,]/gm), ([, name]) => name);
  assert.deepEqual(PAGE_COMPONENTS.map(({ name }) => name).sort(), names.sort());
});
