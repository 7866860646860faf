import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { buildSchemaFiles } from './lib/schema-files.ts';

const folder = new URL('../schemas/', import.meta.url);

test('schemas/ is what npm run schemas writes', async () => {
  const files = await buildSchemaFiles();
  assert.deepEqual(
    readdirSync(folder).sort(),
    files.map(({ name }) => name),
  );
  for (const { name, text } of files) {
    assert.equal(readFileSync(new URL(name, folder), 'utf8'), text, `${name} is out of date: run npm run schemas`);
  }
});

interface Fragment {
  description?: string;
  properties?: Record<string, Fragment>;
  items?: Fragment | Fragment[];
  additionalProperties?: Fragment | boolean;
}

/** Keys without an explanation, as paths. */
const findSilentKeys = (fragment: Fragment, path = ''): string[] => {
  const children = [fragment.items ?? [], fragment.additionalProperties ?? []]
    .flat()
    .filter((child): child is Fragment => typeof child === 'object');
  return [
    ...Object.entries(fragment.properties ?? {}).flatMap(([key, child]) => [
      ...(child.description === undefined ? [`${path}/${key}`] : []),
      ...findSilentKeys(child, `${path}/${key}`),
    ]),
    ...children.flatMap((child) => findSilentKeys(child, path)),
  ];
};

for (const { name, text } of await buildSchemaFiles()) {
  test(`${name} explains every key`, () => {
    assert.deepEqual(findSilentKeys(JSON.parse(text) as Fragment), []);
  });
}

test('the settings of VS Code name schemas that are there', () => {
  const settings = JSON.parse(readFileSync(new URL('../.vscode/settings.json', import.meta.url), 'utf8')) as {
    'yaml.schemas': Record<string, string>;
  };
  const names = readdirSync(folder);
  for (const path of Object.keys(settings['yaml.schemas']))
    assert.ok(names.includes(path.replace('./schemas/', '')), path);
});
