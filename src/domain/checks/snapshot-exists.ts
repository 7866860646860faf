import { formatDidYouMean } from '../near-name.ts';
import type { Check } from './check.ts';

export const snapshotExists: Check = {
  id: 'snapshot-exists',
  level: 'error',
  check(library) {
    const stored = [...library.files.keys()].flatMap((path) =>
      path.startsWith('snapshots/') ? path.slice('snapshots/'.length) : [],
    );
    return library.articles.flatMap(({ sources, locationOf }) =>
      sources.flatMap(({ key, snapshot }) =>
        snapshot === undefined || stored.includes(snapshot)
          ? []
          : {
              location: locationOf(['sources', key, 'snapshot']),
              message: `There is no stored copy "${snapshot}" in snapshots/.${formatDidYouMean(snapshot, stored)}`,
              hint: 'Put the file there, or leave the key out.',
            },
      ),
    );
  },
};
