import { findFileKind, nameInFolder } from '../contents.ts';
import { startOf } from '../location.ts';
import { findNearName } from '../near-name.ts';
import type { Check, Finding } from './check.ts';

const FOLDERS = ['actors', 'articles', 'issues', 'pages', 'snapshots'];
const FILES = ['site.yaml', 'places.yaml', 'terms.yaml', 'ledger.lock', 'editions.lock'];
/** What stands beside the publication: words about it, and what an editor holds it against, such as expected searches. */
/** What others read: notes for editors, and what the tests of the publication ask. */
const WELCOME = /^(?:readme|license|licence|copying)(?:\.\w+)?$|^tests\//i;

/** Every file in the content folder is one that is read: what stands in a wrong place would be missing without a word. */
export const fileIsInPlace: Check = {
  id: 'file-is-in-place',
  level: 'error',
  check: (library) =>
    [...library.files.keys()]
      .filter((path) => findFileKind(path) === null && !WELCOME.test(path))
      .map((path): Finding => ({
        location: startOf(nameInFolder(library.dir, path)),
        ...(/\.(?:mdx?|ya?ml)$/i.test(path) ? {} : { level: 'warning' }),
        message: 'Nothing reads this file.',
        hint: findBetterPlace(path),
      })),
};

function findBetterPlace(path: string): string {
  const [folder = '', ...rest] = path.split('/');
  if (rest.length === 0) {
    const near = findNearName(folder, FILES);
    return near === null
      ? `Articles stand in articles/, and so on; here stand ${FILES.join(', ')}.`
      : `Did you mean ${near}?`;
  }
  if (!FOLDERS.includes(folder)) {
    const near = findNearName(folder, FOLDERS);
    return near === null ? `Known folders: ${FOLDERS.join(', ')}.` : `Did you mean the folder ${near}/?`;
  }
  if (rest.length > 1) return `Files stand directly in ${folder}/, not in folders inside it.`;
  return folder === 'actors' ? 'An actor is a file that ends in .yaml.' : 'Its name should end in .mdx or .md.';
}
