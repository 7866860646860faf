import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Command } from './run-command.ts';

export interface Installer {
  title: string;
  /** One after the other, as long as they succeed. */
  commands: readonly Command[];
  isFor: () => boolean;
}

const playwright = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');

const quietly = { DEBIAN_FRONTEND: 'noninteractive' };

/** The ways to a browser, in the order in which they are tried: Debian's brings the libraries that it needs. */
export const installers: readonly Installer[] = [
  {
    title: 'the package of this system',
    commands: [
      { command: ['apt-get', 'update', '-q'], env: quietly },
      { command: ['apt-get', 'install', '-q', '-y', '--no-install-recommends', 'chromium'], env: quietly },
    ],
    isFor: () => isDebian() && process.getuid?.() === 0,
  },
  {
    title: 'the one that Playwright offers',
    commands: [{ command: ['node', playwright, 'install', 'chromium'] }],
    isFor: () => true,
  },
];

const isDebian = (): boolean =>
  existsSync('/etc/os-release') && /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
