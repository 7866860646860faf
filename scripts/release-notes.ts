// Writes the notes of a release and its software bill of materials into release/: `npm run release-notes`.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findNewestChanges, formatReleaseNotes, withoutChance, type Audit, type Sbom } from './lib/release-notes.ts';

const OUT = 'release';
const SHELL = process.platform === 'win32';

const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
const changes = findNewestChanges(await readFile('CHANGELOG.md', 'utf8'));
const sbom = readSbom();
const audit = readAudit();

await mkdir(OUT, { recursive: true });
await writeFile(join(OUT, 'sbom.cdx.json'), `${JSON.stringify(withoutChance(sbom), null, 2)}\n`);
await writeFile(join(OUT, 'notes.md'), formatReleaseNotes({ version, changes, sbom, audit }));
console.log(
  `${OUT}/notes.md and ${OUT}/sbom.cdx.json are for Readout ${version}, with ${sbom.components.length} packages.`,
);
if (audit === null) console.log('No registry answered to npm audit; the notes say so.');

function readSbom(): Sbom {
  const parameters = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const stdout = execFileSync('npm', parameters, { encoding: 'utf8', maxBuffer: 1e9, shell: SHELL, stdio: 'pipe' });
  return JSON.parse(stdout) as Sbom;
}

/** A registry that does not answer is no weakness, and no reason to stop. */
function readAudit(): Audit {
  const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', maxBuffer: 1e9, shell: SHELL });
  try {
    const report = JSON.parse(stdout) as { metadata?: { vulnerabilities?: Record<string, number> } };
    return report.metadata?.vulnerabilities ?? null;
  } catch {
    return null;
  }
}
