import { claimId, compareClaimIds } from './claim.ts';
import type { ContentFile } from './content-file.ts';
import type { Location } from './location.ts';
import type { Parsed } from './parsed.ts';
import type { Problem } from './problem.ts';

/** One number that was published once, the article in which it was, and where the ledger says so. */
export interface PublishedNumber {
  id: string;
  article: string;
  location: Location;
}

/** Every claim number ever published: `content/ledger.lock`, kept with the content, a line each: `RIV-3 an-article`. */
export interface LedgerLock {
  file: string;
  numbers: PublishedNumber[];
}

const LINE = /^(\S+) ([a-z0-9]+(?:-[a-z0-9]+)*)$/;

export function parseLedgerLock({ path, text }: ContentFile): Parsed<LedgerLock> {
  const numbers: PublishedNumber[] = [];
  const problems: Problem[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const location = { file: path, line: index + 1, column: 1, endLine: index + 1, endColumn: line.length + 1 };
    const [, id = '', article = ''] = LINE.exec(line.trimEnd()) ?? [];
    const before = numbers.find((number) => number.id === id);
    if (!claimId.safeParse(id).success)
      problems.push(problemAt(location, `"${line.trim()}" is not the number of a claim and the name of its article.`));
    else if (before)
      problems.push(problemAt(location, `${id} stands twice in this ledger, first on line ${before.location.line}.`));
    else numbers.push({ id, article, location });
  }
  return { value: { file: path, numbers }, problems };
}

const problemAt = (location: Location, message: string): Problem => ({
  rule: 'ledger-is-well-formed',
  level: 'error',
  location,
  message,
  hint: 'The ledger is written by a command, never by hand. Restore the line as it was.',
});

/** The text of a ledger: sorted, so that two editions differ only by the lines that were added. */
export function formatLedgerLock(numbers: readonly Pick<PublishedNumber, 'id' | 'article'>[]): string {
  const lines = [...numbers].sort((a, b) => compareClaimIds(a.id, b.id)).map(({ id, article }) => `${id} ${article}\n`);
  return `# Every claim number ever published, and its article. A number is never used again.\n${lines.join('')}`;
}
