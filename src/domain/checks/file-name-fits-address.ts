import { idOf } from '../content-file.ts';
import { findFileKind, nameInFolder } from '../contents.ts';
import { startOf } from '../location.ts';
import { toId } from '../near-form.ts';
import { id } from '../value.ts';
import type { Check, Finding } from './check.ts';

const LONGEST = 80;
/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** The name of a file can be part of an address, and a file name on every system. */
export const fileNameFitsAddress: Check = {
  id: 'file-name-fits-address',
  level: 'error',
  check: (library) =>
    [...library.files.keys()]
      .filter((path) => /^(?:articles|issues|actors|pages)\//.test(path) && findFileKind(path) !== null)
      .flatMap((path): Finding[] => {
        const name = idOf(path);
        const reason = findReason(name);
        if (reason === null) return [];
        const better = toId(name).slice(0, LONGEST);
        return [
          {
            location: startOf(nameInFolder(library.dir, path)),
            message: `The name "${name}" ${reason}.`,
            hint:
              better === '' || better === name
                ? 'Rename the file.'
                : `Rename the file, for instance to ${better}${path.slice(path.lastIndexOf('.'))}.`,
          },
        ];
      }),
};

function findReason(name: string): string | null {
  if (!id.safeParse(name).success)
    return 'does not fit an address: it may hold lower-case letters, digits and single hyphens';
  if (RESERVED.test(name)) return 'cannot be the name of a file on Windows';
  return name.length > LONGEST ? `is too long for an address: it may have ${LONGEST} letters` : null;
}
