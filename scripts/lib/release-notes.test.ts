import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { findNewestChanges, formatReleaseNotes, withoutChance, type Sbom } from './release-notes.ts';

const sbom: Sbom = {
  serialNumber: 'urn:uuid:1',
  metadata: { timestamp: '2024-03-05T00:00:00Z' },
  components: [
    { name: 'a', version: '1.0.0', licenses: [{ license: { id: 'MIT' } }] },
    { name: 'b', version: '2.0.0', licenses: [{ expression: '(MIT OR Apache-2.0)' }] },
    { name: 'c', version: '3.0.0', licenses: [{ license: { id: 'MIT' } }] },
    { name: 'd', version: '3.0.0' },
  ],
};
const notes = (audit: Record<string, number> | null): string =>
  formatReleaseNotes({ version: '1.2.3', changes: '- One thing.', sbom, audit });

test('the newest changes are those under the first heading', () => {
  assert.equal(findNewestChanges('# Changelog\n\nWhat.\n\n## 1.1\n\n- New.\n\n## 1.0\n\n- Old.\n'), '- New.');
  assert.ok(findNewestChanges(readFileSync('CHANGELOG.md', 'utf8')).startsWith('- '));
});

test('the notes count packages by licence', () => {
  assert.match(notes(null), /^# Readout 1\.2\.3\n\n- One thing\.\n/);
  assert.match(notes(null), /\n4 packages/);
  assert.match(notes(null), /\| MIT \| 2 \|\n\| \(MIT OR Apache-2\.0\) \| 1 \|\n\| not stated \| 1 \|/);
});

test('what is known of weaknesses is said, and so is that nothing could be asked', () => {
  assert.match(notes(null), /Not asked: no registry answered/);
  assert.match(notes({ low: 0, high: 0, total: 0 }), /knows of none/);
  assert.match(notes({ low: 1, high: 2, total: 3 }), /names 1 low, 2 high\./);
});

test('a bill of materials is the same each time', () => {
  assert.deepEqual(withoutChance(sbom), { metadata: {}, components: sbom.components });
});
