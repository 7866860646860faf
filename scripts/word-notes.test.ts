import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseWordFile } from '#domain/import/word-file.ts';

const FILE = 'scripts/fixtures/import/13-word-footnotes.docx';

/** The same Word file with its notes at the end of the document, as word processors write that. */
function withEndnotes(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => {
    if (!/\.(?:xml|rels)$/.test(name)) return [name, part];
    return [name.replace('footnotes', 'endnotes'), strToU8(strFromU8(part).replace(/footnote/g, 'endnote'))];
  });
  return zipSync(Object.fromEntries(parts));
}

test('notes at the end of a Word file are read like notes at the foot of its pages', async () => {
  const bytes = new Uint8Array(await readFile(FILE));
  const changed = withEndnotes(bytes);
  assert.deepEqual(
    Object.keys(unzipSync(changed)).filter((name) => /notes\.xml$/.test(name)),
    ['word/endnotes.xml'],
  );
  const [atFoot, atEnd] = [await parseWordFile(bytes), await parseWordFile(changed)];
  assert.equal(JSON.stringify(atFoot.tree).match(/\[\^note-\d\]: /g)?.length, 5);
  assert.deepEqual(atEnd.tree, atFoot.tree);
});
