import assert from 'node:assert/strict';
import test from 'node:test';
import type { Library } from '#domain/library.ts';
import { textOf } from '#domain/text.ts';
import { shipped } from '#scripts/lib/publications.ts';
import { readLibrary } from '#src/read-library.ts';
import { readTrackedFiles } from '../lib/tracked-files.ts';

// The generator knows nothing of what it publishes. The words it must not know are taken from the publication itself.

/** Ordinary words that stand in names there: whoever writes of anything may need them. */
const ORDINARY = new Set(
  `academy alliance american association board box council court daily dash earth east eastern economic far
  forum institute islands line link monitor nations news nine north northern note office outlook pacific park
  permanent president readout review rights ruling sciences sea second section sources south southern states union united
  war west western world`.split(/\s+/),
);

/** Files about the writing of all languages name languages. */
const ON_LANGUAGES: readonly string[] = ['src/domain/script.ts', 'src/print/scripts.ts'];

const publication = await readLibrary(shipped.contentDir);
const files = readTrackedFiles('content/', 'tests/publications/', 'package-lock.json');

test('no file outside the content holds a word of its subject', () => {
  const words = listWords(publication);
  assert.ok(words.length > 30, 'the publication gives words enough to look for');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  assert.ok(files.length > 100);
  const found = files.flatMap(({ path, text }) =>
    [...new Set([path, text].flatMap((place) => place.match(pattern) ?? []))]
      .filter((word) => !(ON_LANGUAGES.includes(path) && isLanguage(word)))
      .map((word) => `${path}: ${word}`),
  );
  assert.deepEqual(found, []);
});

test('no file outside the content names a claim of the publication', () => {
  const pattern = new RegExp(`\\b(?:${publication.issues.map(({ code }) => code).join('|')})-[1-9]`);
  assert.deepEqual(
    files.filter(({ text }) => pattern.test(text)).map(({ path }) => path),
    [],
  );
});

function listWords({ actors, places, terms, issues, sourcesById, articles }: Library): string[] {
  const names = [
    ...[...actors, ...places, ...terms].flatMap(({ name, aliases }) => [name, ...aliases]),
    ...issues.map(({ title }) => title),
    ...[...sourcesById.values()].map(({ publisher }) => publisher),
    ...articles.flatMap(({ title, authors, publishedIn }) => [title, ...authors, publishedIn.name ?? '']),
    ...articles.flatMap(({ tree }) => textOf(tree.children as never).match(/(?<=\p{Ll},? )\p{Lu}\p{L}+/gu) ?? []),
  ];
  const words = names.flatMap((name) => name.match(/\p{Lu}\p{L}{3,}/gu) ?? []).map((word) => word.toLowerCase());
  return [...new Set(words)].filter((word) => !ORDINARY.has(word));
}

function isLanguage(word: string): boolean {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const names = new Intl.DisplayNames('en', { type: 'language' });
  return [...letters].some((a) => [...letters].some((b) => names.of(a + b)?.toLowerCase() === word.toLowerCase()));
}
