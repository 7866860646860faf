import { parseArgs } from 'node:util';
import { parseDate } from '#domain/date.ts';
import { RefusedInput } from '#domain/import/arrival.ts';

export interface ImportOptions {
  file: string;
  into: string;
  published?: string;
  slug?: string;
  isDryRun: boolean;
  isForced: boolean;
}

export const IMPORT_USAGE = `npm run import -- FILE [--published 2016-09] [--slug ID] [--into DIR] [--dry-run] [--force]

FILE          .txt, .md, .html or .docx; - reads standard input
--published   when the article came out (EDTF): citations without a year get theirs from it
--slug        the last part of its address; made from the title, if not given
--into        the publication (content/, or CONTENT_DIR)
--dry-run     show the draft and write nothing
--force       write over files that are there`;

/** Reads the command line; what is wrong with it is said in a sentence. */
export function parseImportOptions(words: string[], contentDir: string): ImportOptions {
  const { values, positionals } = parse(words);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new RefusedInput(`Name one file.\n\n${IMPORT_USAGE}`);
  const { published, slug } = values;
  const read = published === undefined ? null : parseDate(published);
  if (read && 'mistake' in read) throw new RefusedInput(`--published: ${read.mistake}`);
  if (slug !== undefined && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
    throw new RefusedInput('--slug is made of lower-case letters, digits and single hyphens.');
  }
  return {
    file,
    into: values.into ?? contentDir,
    ...(published !== undefined && { published }),
    ...(slug !== undefined && { slug }),
    isDryRun: values['dry-run'] ?? false,
    isForced: values.force ?? false,
  };
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        published: { type: 'string' },
        slug: { type: 'string' },
        into: { type: 'string' },
        'dry-run': { type: 'boolean' },
        force: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new RefusedInput(`${(error as Error).message}\n\n${IMPORT_USAGE}`);
  }
}
