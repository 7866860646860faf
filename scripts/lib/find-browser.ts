import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** The path of a Chromium that starts: the one named in `CHROMIUM_PATH`, the system's, or Playwright's own. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env['CHROMIUM_PATH'];
  if (named !== undefined) return starts(named) ? named : undefined;
  return listCandidates(env['PATH'] ?? '').find((path) => isExecutable(path) && starts(path));
}

/** Where a browser may be, in the order in which it is looked for. */
export function listCandidates(searchPath: string): string[] {
  const folders = searchPath.split(delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, MAC_CHROME, playwrightBrowser()].filter((path) => path !== '');
}

const playwrightBrowser = (): string => {
  try {
    return chromium.executablePath();
  } catch {
    // Playwright has none for this platform.
    return '';
  }
};

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

// A stub that only tells how to install the browser, or one whose libraries are missing, is found here and not in a test.
// On Windows the question would open a window.
const starts = (path: string): boolean =>
  process.platform === 'win32' || spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
