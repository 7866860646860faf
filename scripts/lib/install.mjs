import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { isInstalled } from './installed.mjs';

const HEARTBEAT = 10_000;

/**
 * Runs `npm ci` if what is installed is not what the lock file asks for.
 * @param {{ isUsable: () => boolean }} options `isUsable` says whether an installation that looks complete also works
 * @returns {Promise<boolean>} whether everything is in place
 */
export async function install({ isUsable }) {
  if (isInstalled(readLock('package-lock.json'), readLock('node_modules/.package-lock.json')) && isUsable())
    return true;
  const word = existsSync('node_modules') ? 'have changed' : 'are not here yet';
  console.log(`Installing: the packages Readout is made with ${word}. This takes about half a minute.`);
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  const timer = setInterval(() => console.log(`  still installing, ${seconds()} s`), HEARTBEAT);
  const code = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  clearInterval(timer);
  console.log(
    code === 0 ? `Installed in ${seconds()} s.` : `Installing failed: "npm ci" ended with exit code ${code}.`,
  );
  return code === 0;
}

/** @param {string} path */
const readLock = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null);

/**
 * The npm that started this script, so that no other one is looked for.
 * @param {string[]} parameters
 * @returns {Promise<number>} its exit code
 */
function runNpm(parameters) {
  const npm = process.env['npm_execpath'];
  const child =
    npm === undefined
      ? spawn('npm', parameters, { stdio: 'inherit', shell: process.platform === 'win32' })
      : spawn(process.execPath, [npm, ...parameters], { stdio: 'inherit' });
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
