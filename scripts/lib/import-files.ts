import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { RefusedInput } from '#domain/import/arrival.ts';
import type { DraftFile } from '#domain/import/draft.ts';

/** The files of a publication that an import needs and that are not there yet: its description and its front page. */
export function listStartingFiles(dir: string, issues: readonly string[]): DraftFile[] {
  const files: DraftFile[] = [
    {
      path: 'site.yaml',
      text: `title: Untitled publication
description: Briefings made from analysts’ articles.
language: en-GB
url: https://example.org/
rights: All rights reserved.
issues: [${issues.join(', ')}]
`,
    },
    {
      path: 'pages/home.mdx',
      text: '---\ntitle: Home\ndescription: Briefings made from analysts’ articles.\n---\n\n<NewestArticle />\n\n<IssueCards />\n',
    },
  ];
  return files.filter(({ path }) => !existsSync(join(dir, path)));
}

/** Writes all files or, where one is there already, none. */
export async function writeFiles(
  dir: string,
  files: readonly DraftFile[],
  { isForced }: { isForced: boolean },
): Promise<void> {
  const taken = files.filter(
    ({ path }) => existsSync(join(dir, path)) || existsSync(join(dir, path.replace(/\.mdx$/, '.md'))),
  );
  if (taken.length > 0 && !isForced) {
    throw new RefusedInput(
      `${taken.map(({ path }) => join(dir, path)).join(', ')} ${taken.length === 1 ? 'is' : 'are'} there already. Nothing was written. Give another --slug, or --force.`,
    );
  }
  for (const { path, text } of files) await writeWhole(join(dir, path), text);
}

/** Written beside and renamed, so that no half of a file is ever read. */
async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.draft`;
  await writeFile(draft, text);
  await rename(draft, path);
}
