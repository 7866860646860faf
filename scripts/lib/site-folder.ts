import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

// A site is built beside the folder it is meant for and put in its place when it is whole. Each name ends in the id of
// the process at work, so that what a killed build left behind can be told from what another build is still writing.

type Role = 'building' | 'previous';

interface Sibling {
  path: string;
  role: Role;
  pid: number;
}

/** Where a site is built before it takes its place. */
export const buildingFolder = (out: string, pid: number = process.pid): string => siblingOf(out, 'building', pid);

/** Puts a newly built site in the place of the last one, which stays where it is if that fails. */
export async function replaceSite(out: string, building: string): Promise<void> {
  const previous = siblingOf(out, 'previous', process.pid);
  if (existsSync(out)) await rename(out, previous);
  try {
    await rename(building, out);
  } catch (error) {
    if (existsSync(previous)) await rename(previous, out);
    throw error;
  }
  await rm(previous, { recursive: true, force: true });
}

/** Brings back the last good site, if a build was killed in the moment between moving it away and replacing it. */
export async function restoreSite(out: string): Promise<boolean> {
  if (existsSync(out)) return false;
  const previous = (await findAbandoned(out)).find(({ role }) => role === 'previous');
  if (previous === undefined) return false;
  await rename(previous.path, out);
  return true;
}

/** Removes what killed builds left behind. */
export async function removeLeftovers(out: string): Promise<void> {
  for (const { path } of await findAbandoned(out)) await rm(path, { recursive: true, force: true });
}

const siblingOf = (out: string, role: Role, pid: number): string =>
  join(dirname(out), `.${basename(out)}-${role}-${pid}`);

async function findAbandoned(out: string): Promise<Sibling[]> {
  if (!existsSync(dirname(out))) return [];
  const names = await readdir(dirname(out));
  return names
    .map((name) => parseSibling(out, name))
    .filter((sibling) => sibling !== undefined)
    .filter(({ pid }) => pid === process.pid || !isRunning(pid));
}

function parseSibling(out: string, name: string): Sibling | undefined {
  const start = `.${basename(out)}-`;
  const [, role, pid] = (name.startsWith(start) && /^(building|previous)-(\d+)$/.exec(name.slice(start.length))) || [];
  return role === undefined ? undefined : { path: join(dirname(out), name), role: role as Role, pid: Number(pid) };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
