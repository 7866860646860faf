import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import test from 'node:test';
import { readTrackedFiles } from '../lib/tracked-files.ts';

const files = readTrackedFiles();

/** Hosts from which packages are downloaded. */
const REGISTRY =
  /\b(?:registry|packages?|npm|artifactory|nexus|verdaccio)(?:[.-][a-z0-9-]+)*\.(?:org|com|net|io|dev|cn|local|internal)\b/i;

/** Folders of one machine or one person. */
const MACHINE = /(?<![\w.])(?:\/home\/|\/Users\/|[A-Z]:\\Users\\)[\w.-]+/;

test('no file names the host of a package registry', () => {
  assert.deepEqual(
    listMatching((text) => REGISTRY.exec(text)?.[0]),
    [],
  );
});

test('no file holds the path of a machine', () => {
  const here = [process.cwd(), ...(homedir().length > 5 ? [homedir()] : [])];
  assert.deepEqual(
    listMatching((text) => MACHINE.exec(text)?.[0] ?? here.find((path) => text.includes(path))),
    [],
  );
});

function listMatching(find: (text: string) => string | undefined): string[] {
  return files.flatMap(({ path, text }) => {
    const found = find(text);
    return found === undefined ? [] : [`${path}: ${found}`];
  });
}
