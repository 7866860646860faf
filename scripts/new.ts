// Writes a starting file with remarks: npm run new -- article|issue|actor NAME
import { relative } from 'node:path';
import { RefusedInput } from '#domain/import/arrival.ts';
import { contentDir, readLibrary } from '#src/read-library.ts';
import { writeFiles } from './lib/import-files.ts';
import { formatNewFile, KINDS } from './lib/new-file.ts';

const [word, ...names] = process.argv.slice(2);
const kind = KINDS.find((known) => known === word);
const name = names.join(' ').replace(/\s+/g, ' ').trim();

if (kind === undefined || name === '' || /\p{Cc}/u.test(name)) {
  console.error(`npm run new -- ${KINDS.join('|')} NAME`);
  process.exitCode = 1;
} else {
  const dir = contentDir();
  const file = formatNewFile(kind, name, await readLibrary(dir));
  try {
    await writeFiles(dir, [file], { isForced: false });
    console.log(`${relative(process.cwd(), dir) || '.'}/${file.path}\n${file.next}`);
  } catch (error) {
    if (!(error instanceof RefusedInput)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
