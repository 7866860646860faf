import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether poppler is installed, which reads the text of a PDF. */
export const canReadPdf = (): boolean => spawnSync('pdftotext', ['-v']).error === undefined;

/** The text of each page of a PDF, in the order in which it was set. */
export const readPdf = (pdf: Buffer): string[] =>
  runOn(pdf, (file) => ['pdftotext', '-raw', '-enc', 'UTF-8', file, '-'])
    .split('\f')
    .slice(0, -1);

/** Which way round each page is. */
export const readPageForms = (pdf: Buffer): string[] =>
  [...runOn(pdf, (file) => ['pdfinfo', '-l', '999', file]).matchAll(/size:\s+([\d.]+) x ([\d.]+)/g)].map(
    ([, width, height]) => (Number(width) > Number(height) ? 'landscape' : 'portrait'),
  );

function runOn(pdf: Buffer, commandOn: (file: string) => readonly [string, ...string[]]): string {
  const folder = mkdtempSync(join(tmpdir(), 'printed-'));
  try {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, pdf);
    const [program, ...options] = commandOn(file);
    const { stdout, stderr, status } = spawnSync(program, options, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
