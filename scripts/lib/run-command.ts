import { spawn } from 'node:child_process';

export interface Command {
  command: readonly [string, ...string[]];
  env?: Readonly<Record<string, string>>;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs a command in this terminal and gives its exit code. A signal to stop is handed on to it. */
export async function runCommand({ command: [name, ...parameters], env = {} }: Command): Promise<number> {
  const child = spawn(name, parameters, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  const stop = (signal: NodeJS.Signals): unknown => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code) => resolve(code ?? 1));
    });
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}
