import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** What a build needs of the project. */
const PARTS = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Copies the program into a folder in which it may be changed; the packages stay where they are. */
export async function copyProject(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const part of PARTS) await cp(resolve(part), join(folder, part), { recursive: true });
  await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
}

const LAYOUT = 'src/layouts/Page.astro';
const BEFORE_FOOTER = /(?=<SiteFooter\b)/;

/** Changes in a copy of the program what every page shows. @param word what they show now */
export async function changeLayout(folder: string, word: string): Promise<void> {
  const file = join(folder, LAYOUT);
  const text = await readFile(file, 'utf8');
  if (!BEFORE_FOOTER.test(text)) throw new Error(`${LAYOUT} has no footer to put something before.`);
  await writeFile(file, text.replace(BEFORE_FOOTER, `<p>${word}</p>`));
}
