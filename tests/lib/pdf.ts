import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether poppler is installed, which reads the text of a PDF. */
export const canReadPdf = (): boolean => spawnSync('pdftotext', ['-v']).error === undefined;

/** The text of each page of a PDF, in the order in which it was set. */
export function readPdf(pdf: Buffer): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'printed-'));
  try {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, pdf);
    const { stdout, stderr, status } = spawnSync('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return stdout.split('\f').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
