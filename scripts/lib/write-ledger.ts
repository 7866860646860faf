import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatCount } from '#domain/count.ts';
import { formatLedgerLock } from '#domain/ledger-lock.ts';
import type { Library } from '#domain/library.ts';

/** Adds the numbers that are new to `ledger.lock`; none is ever taken out. @returns what was done, in a sentence */
export async function writeLedger(dir: string, { claims, ledgerLock }: Library): Promise<string> {
  const kept = ledgerLock?.numbers ?? [];
  const known = new Set(kept.map(({ id }) => id));
  const added = claims.filter(({ id }) => !known.has(id));
  if (added.length === 0) return `The ledger has all ${formatCount(kept.length, 'number')} already.`;
  const file = join(dir, 'ledger.lock');
  await writeFile(`${file}.draft`, formatLedgerLock([...kept, ...added]));
  await rename(`${file}.draft`, file);
  return `${formatCount(added.length, 'number')} added to ledger.lock, which now has ${kept.length + added.length}.`;
}
