import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { riverBasin } from '#scripts/lib/publications.ts';

export interface MadePublication {
  contentDir: string;
  outDir: string;
}

/** A copy of the second publication, changed and built in a folder of its own. */
export function makePublication(change: (contentDir: string) => void): MadePublication {
  const folder = mkdtempSync(join(tmpdir(), 'readout-made-'));
  const [contentDir, outDir] = [join(folder, 'content'), join(folder, 'site')];
  cpSync(riverBasin.contentDir, contentDir, { recursive: true });
  change(contentDir);
  const { status, stdout, stderr } = spawnSync('node', ['tests/lib/build-unchecked.ts'], {
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', CONTENT_DIR: contentDir, OUT_DIR: outDir },
    encoding: 'utf8',
    timeout: 300_000,
  });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}\n${stderr}`);
  return { contentDir, outDir };
}
