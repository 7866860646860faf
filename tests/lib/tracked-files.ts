import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export interface TrackedFile {
  path: string;
  text: string;
}

/** Every text file of the project, tracked or about to be, but for those below the folders that are left out. */
export function readTrackedFiles(...leftOut: string[]): TrackedFile[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  return list
    .split('\0')
    .filter((path) => path !== '' && existsSync(path) && !leftOut.some((folder) => path.startsWith(folder)))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    .filter(({ text }) => !text.includes('\0'));
}
