// The first step of every npm script: puts in place what is missing, then runs the command it is given, with the project's
// own Node. Plain JavaScript, because the Node that starts it may be too old for TypeScript.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import process from 'node:process';
import { install } from './lib/install.mjs';
import { isNewEnough, OLDEST_NODE, readNodeVersion } from './lib/node-version.mjs';

const [command, ...parameters] = process.argv.slice(2);
const binaries = join('node_modules', '.bin');
const path = `${resolve(binaries)}${delimiter}${process.env['PATH']}`;

if (!(await install({ isUsable: () => isNewEnough(findNode()) }))) process.exit(1);
if (!isNewEnough(findNode())) {
  console.error(
    `Readout needs Node ${OLDEST_NODE} and could not install it for this machine, which has ${findNode() ?? 'none'}.\n` +
      `Install Node ${OLDEST_NODE} or newer, then run the command again.`,
  );
  process.exit(1);
}
if (command !== undefined) runCommand(command);

/** The Node that commands get. One that was installed for another kind of system must not hide one that runs. */
function findNode() {
  const version = readNodeVersion(path);
  if (version !== undefined) return version;
  rmSync(join(binaries, 'node'), { force: true });
  return readNodeVersion(path);
}

/** @param {string} command */
function runCommand(command) {
  const isWindows = process.platform === 'win32';
  // Much of the time of a short command goes into reading the program: the next finds it compiled, and so does each test.
  const compiled = process.env['NODE_COMPILE_CACHE'] ?? resolve('node_modules/.cache/readout/compiled');
  const env = { ...process.env, PATH: path, NODE_COMPILE_CACHE: compiled, ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(command, parameters, { stdio: 'inherit', env, shell: isWindows });
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  // A shell between npm and this process does not hand a signal on: it is known by its being gone.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill(), 500).unref();
  child.on('error', (error) => {
    console.error(`"${command}" could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code) => (process.exitCode = code ?? 1));
}
