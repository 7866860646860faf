import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cacheFolder, isCaching, writeWhole } from '#src/cache.ts';
import { digestOfInput } from '#src/input-digest.ts';

/** What can make a difference to what is said of a publication, beside what is installed, which the lock file names. */
const CODE = ['src', 'scripts', 'public', 'package-lock.json'];

/** What a check printed, and how it ended. */
export interface CheckOutcome {
  text: string;
  code: number;
}

interface CheckRecord extends CheckOutcome {
  input: string;
}

const fileOf = (content: string): string =>
  cacheFolder('checks', `${createHash('sha256').update(content).digest('hex').slice(0, 12)}.json`);

/** What the last check printed, where nothing has changed since; else what is found now. */
export async function checkOnce(
  content: string,
  choices: readonly string[],
  check: () => Promise<CheckOutcome>,
): Promise<CheckOutcome> {
  const input = findInput(content, choices);
  const known = readRecord(content);
  if (input !== null && known?.input === input) return known;
  const outcome = await check();
  if (input !== null && isCaching()) {
    // What is not kept is found again.
    await writeWhole(fileOf(content), JSON.stringify({ ...outcome, input } satisfies CheckRecord)).catch(() => {});
  }
  return outcome;
}

/** `null` where a file cannot be read: the check says so. */
function findInput(content: string, choices: readonly string[]): string | null {
  try {
    return digestOfInput(content, CODE, content, process.cwd(), ...choices);
  } catch {
    return null;
  }
}

function readRecord(content: string): CheckRecord | null {
  if (!isCaching()) return null;
  try {
    return JSON.parse(readFileSync(fileOf(content), 'utf8')) as CheckRecord;
  } catch {
    return null;
  }
}
