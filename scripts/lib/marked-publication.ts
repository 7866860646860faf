import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A publication whose mistakes are marked where they stand, `⟦rule⟧` just before the place, and the marks taken out. */
export interface MarkedPublication {
  name: string;
  /** Texts by their paths, without the marks. */
  files: Record<string, string>;
  /** `articles/x.mdx:12:3 rule`, in no order. */
  marks: string[];
}

const MARK = /⟦([a-z-]+)⟧/;
/** In a folder, a list of marks that cannot stand in a file, and of files of the common publication to leave out. */
const LIST = 'MARKS';

/** Reads one folder of marked mistakes. @param base texts that it may replace */
export async function readMarkedPublication(
  dir: string,
  name: string,
  base: Readonly<Record<string, string>> = {},
): Promise<MarkedPublication> {
  const files: Record<string, string> = { ...base };
  const marks: string[] = [];
  for (const [path, text] of Object.entries(await readTexts(join(dir, name)))) {
    if (path === LIST) {
      for (const line of text.trim().split('\n')) {
        if (line.startsWith('- ')) delete files[line.slice(2)];
        else marks.push(line);
      }
    } else {
      const taken = takeMarks(text, path);
      files[path] = taken.text;
      marks.push(...taken.marks);
    }
  }
  return { name, files, marks };
}

export async function readTexts(dir: string): Promise<Record<string, string>> {
  const entries = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(
      paths.map(async (path) => [relative(dir, path).replaceAll(sep, '/'), await readFile(path, 'utf8')] as const),
    ),
  );
}

function takeMarks(text: string, path: string): { text: string; marks: string[] } {
  const marks: string[] = [];
  const lines = text.split('\n').map((line, index) => {
    let rest = line;
    for (let mark = MARK.exec(rest); mark; mark = MARK.exec(rest)) {
      marks.push(`${path}:${index + 1}:${mark.index + 1} ${mark[1]}`);
      rest = rest.replace(MARK, '');
    }
    return rest;
  });
  return { text: lines.join('\n'), marks };
}
