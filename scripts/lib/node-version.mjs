import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** The oldest major version that runs TypeScript as it is, without a warning. */
export const OLDEST_NODE = 24;

/**
 * @param {string | undefined} version as `node --version` prints it
 * @returns {boolean}
 */
export const isNewEnough = (version) => Number(/^v(\d+)\./.exec(version ?? '')?.[1] ?? 0) >= OLDEST_NODE;

/**
 * The version of the `node` that a search path leads to, if it leads to one that runs.
 * @param {string} path
 * @returns {string | undefined}
 */
export function readNodeVersion(path) {
  const { status, stdout } = spawnSync('node', ['--version'], {
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
    shell: process.platform === 'win32',
  });
  return status === 0 ? stdout.trim() : undefined;
}
