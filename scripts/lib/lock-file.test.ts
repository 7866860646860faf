import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

interface LockedPackage {
  version: string;
  integrity?: string;
  resolved?: string;
  optional?: boolean;
  os?: string[];
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>;
};
const installed = Object.entries(packages).filter(([path]) => path !== '');

test('the lock file names no host, and every package by its content', () => {
  assert.ok(installed.length > 100);
  assert.deepEqual(
    pathsWhere(({ resolved }) => resolved !== undefined),
    [],
  );
  assert.deepEqual(
    // One that was never published for some platform can only be named.
    pathsWhere(({ integrity, optional, os }) => !integrity?.startsWith('sha512-') && !(optional === true && os)),
    [],
  );
});

test('the lock file has the optional packages of every platform', () => {
  const missing = installed.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(name, path))
      .map((name) => `${name} for ${path}`),
  );
  assert.deepEqual(missing, []);
});

test('package.json asks for exact versions', () => {
  const { devDependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const loose = Object.entries({ ...devDependencies, ...optionalDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  assert.deepEqual(loose, []);
});

const pathsWhere = (isWrong: (locked: LockedPackage) => boolean): string[] =>
  installed.filter(([, locked]) => isWrong(locked)).map(([path]) => path);

/** Whether a package that stands at `path` finds another: beside its own packages, or further up. */
function isLocked(name: string, path: string): boolean {
  const folders = path.split(/(?=\/node_modules\/)/);
  return folders.some((_, index) => {
    const folder = folders.slice(0, folders.length - index).join('');
    return `${folder}/node_modules/${name}` in packages || `node_modules/${name}` in packages;
  });
}
