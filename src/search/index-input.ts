import { digestOfInput } from '#src/input-digest.ts';

/** The code by which an index is made, and what it is installed with. A test holds that nothing else is imported. */
export const INDEX_CODE = [
  'src/cache.ts',
  'src/domain',
  'src/input-digest.ts',
  'src/search',
  'src/read-library.ts',
  'src/read-text-file.ts',
  'package-lock.json',
];

/** The digest of all that an index is made of. */
export const digestOfIndexInput = (content: string): string => digestOfInput(content, INDEX_CODE);
