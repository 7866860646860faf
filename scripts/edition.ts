// Closes an edition: adds the new claim numbers to ledger.lock, and writes to editions.lock what has changed since the last.
// `npm run edition`, with a date (EDTF) if it is not today, and with a note: `npm run edition -- 2024-03-05 "A letter"`.
import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseDate } from '#domain/date.ts';
import { formatNewEdition } from '#domain/edition.ts';
import { readLibrary } from '#src/read-library.ts';
import { findFolders } from './lib/build-folders.ts';
import { checkContent, formatProblems } from './lib/check-content.ts';
import { writeLedger } from './lib/write-ledger.ts';

const { content } = findFolders(process.env, process.cwd());
const epoch = process.env['SOURCE_DATE_EPOCH'];
const now = epoch === undefined ? new Date() : new Date(Number(epoch) * 1_000);
const [date = now.toISOString().slice(0, 10), note] = process.argv.slice(2);

const parsed = parseDate(date);
if ('mistake' in parsed) stop(parsed.mistake);
const report = await checkContent(content);
if (report.hasErrors) {
  console.error(formatProblems(report.problems));
  stop(`No edition was closed, because ${relative(process.cwd(), content)} has errors.`);
}
const library = await readLibrary(content);
const last = library.editions.at(-1);
if (last && 'date' in parsed && (last.date.latest ?? '') > (parsed.date.latest ?? '')) {
  stop(`The last edition is of ${last.date.edtf}; this one cannot be earlier.`);
}
console.log(await writeLedger(content, library));
const text = formatNewEdition(library.editions, library.articles, date, note);
if (text === null) console.log('No claim, title, summary or bottom line has changed since the last edition.');
else {
  await writeFile(join(content, 'editions.lock'), text);
  console.log(`The edition of ${date} is closed in ${relative(process.cwd(), join(content, 'editions.lock'))}.`);
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
