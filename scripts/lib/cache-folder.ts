import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';

/** Where a build of a publication keeps what it need not make twice: apart, so that nothing of one can turn up in another. */
export const cacheFolder = (contentDir: string): string =>
  fileURLToPath(new URL(`../../node_modules/.cache/readout/astro-${digestOf(contentDir)}`, import.meta.url));

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
