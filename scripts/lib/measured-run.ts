import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a program took with all that it started, from the outside: the same measure for ours and for others’. */
export interface RunCost {
  /** In seconds. */
  wall: number;
  cpu: number;
  /** The most that it and what it started had in memory at one time; looked up twenty times a second, on Linux. */
  peakMemoryMB: number;
}

interface MeasuredCommand {
  command: readonly [string, ...string[]];
  cwd: string;
  env?: Readonly<Record<string, string>>;
}

const LOOK_EVERY = 50;

/** Runs a program to its end. What it printed is only shown if it failed. */
export async function runMeasured({
  command: [name, ...parameters],
  cwd,
  env = {},
}: MeasuredCommand): Promise<RunCost> {
  const start = performance.now();
  const before = readChildrenCpu();
  const child = spawn(name, parameters, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const listen = (chunk: Buffer): unknown => (said = `${said}${chunk.toString()}`.slice(-5_000));
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  let peakMemoryMB = 0;
  const timer = setInterval(() => {
    if (child.pid !== undefined) peakMemoryMB = Math.max(peakMemoryMB, readTreeMemory(child.pid));
  }, LOOK_EVERY);
  try {
    const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
    if (code !== 0) throw new Error(`${[name, ...parameters].join(' ')} ended with ${code}:\n${said}`);
  } finally {
    clearInterval(timer);
  }
  return { wall: (performance.now() - start) / 1_000, cpu: readChildrenCpu() - before, peakMemoryMB };
}

/** The memory of a process and all below it, in megabytes; 0 where the system does not tell. */
export function readTreeMemory(root: number): number {
  const children = new Map<number, number[]>();
  const memory = new Map<number, number>();
  for (const name of listProcesses()) {
    const fields = readStat(name);
    const [pid, parent] = [Number(name), Number(fields[1])];
    children.set(parent, [...(children.get(parent) ?? []), pid]);
    memory.set(pid, (Number(fields[21]) * PAGE) / 1e6);
  }
  const sum = (pid: number): number =>
    (memory.get(pid) ?? 0) + (children.get(pid) ?? []).reduce((total, child) => total + sum(child), 0);
  return sum(root);
}

const PAGE = 4_096;

/** What ended children of this process took, with their own, in seconds; 0 where the system does not tell. */
export function readChildrenCpu(): number {
  const fields = readStat('self');
  return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) / 100;
}

function listProcesses(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** The fields of `/proc/…/stat` after the name, which may hold blanks: the first is the state. */
function readStat(process: string): string[] {
  try {
    return readFileSync(`/proc/${process}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  } catch {
    return [];
  }
}
