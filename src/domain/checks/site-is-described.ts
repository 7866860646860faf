import { nameInFolder } from '../contents.ts';
import { startOf } from '../location.ts';
import type { Check } from './check.ts';

/** There is a `site.yaml` that says what this publication is. */
export const siteIsDescribed: Check = {
  id: 'site-is-described',
  level: 'error',
  check: ({ files, dir, problems }) =>
    files.has('site.yaml') || files.has('site.yml') || (files.size === 0 && problems.length > 0)
      ? []
      : [
          {
            location: startOf(nameInFolder(dir, 'site.yaml')),
            message: 'There is no site.yaml, so the publication has no name and no address.',
            hint: 'Write one with the keys title, description, language, url, rights and issues.',
          },
        ],
};
