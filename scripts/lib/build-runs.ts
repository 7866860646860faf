import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildReport } from './build-report.ts';
import { runMeasured, type RunCost } from './measured-run.ts';
import { changeLayout } from './project-copy.ts';
import { writeCorpus } from './write-corpus.ts';

/** A build of a publication of so many articles after one kind of change. */
export interface BuildRun {
  name: string;
  cost: RunCost;
  report: BuildReport;
}

export interface BuildSeries {
  articles: number;
  /** With all phases, or without PDFs where the publication is too large for them; a short series has its cold run here. */
  whole: BuildRun;
  isShort: boolean;
  /** Pages alone: cold, unchanged, and after each kind of change. */
  runs: BuildRun[];
}

interface SeriesOptions {
  articles: number;
  /** A copy of the program, which may be changed. */
  project: string;
  /** Where content, cache and site go. */
  folder: string;
  hasPdfs: boolean;
  /** Which changes are built too: each run of a large publication takes minutes. */
  changes: 'all' | 'edit' | 'none';
}

const PAGES_ALONE = ['--without', 'pdfs,search,hosting'];

/** Builds a publication again and again, each time in a process of its own. */
export async function runSeries({ articles, project, folder, hasPdfs, changes }: SeriesOptions): Promise<BuildSeries> {
  const content = join(folder, 'content');
  await writeCorpus(content, articles);
  const build = async (name: string, options: readonly string[]): Promise<BuildRun> => {
    const file = join(folder, 'report.json');
    const cost = await runMeasured({
      command: [process.execPath, 'scripts/build.ts', '--report', file, ...options],
      cwd: project,
      env: { CONTENT_DIR: content, OUT_DIR: join(folder, 'site'), READOUT_CACHE: join(folder, 'cache') },
    });
    return { name, cost, report: JSON.parse(await readFile(file, 'utf8')) as BuildReport };
  };
  const clear = async (): Promise<void> => {
    for (const part of ['cache', 'site']) await rm(join(folder, part), { recursive: true, force: true });
  };
  await mkdir(folder, { recursive: true });
  const whole = changes !== 'all' ? null : await build('whole', hasPdfs ? [] : ['--without', 'pdfs']);
  await clear();
  const cold = await build('cold', PAGES_ALONE);
  const runs = [cold, await build('unchanged', PAGES_ALONE)];
  if (changes !== 'none') {
    await editArticle(content, Math.floor(articles / 2));
    runs.push(await build('one edit', PAGES_ALONE));
  }
  if (changes === 'all') {
    // The last is one that no other links to, by the name that it loses.
    await renameArticle(content, articles - 1);
    runs.push(await build('a rename', PAGES_ALONE));
    await changeLayout(project, `Changed at ${articles} articles`);
    runs.push(await build('another layout', PAGES_ALONE));
  }
  await rm(folder, { recursive: true, force: true });
  return { articles, whole: whole ?? cold, isShort: whole === null, runs };
}

async function editArticle(content: string, number: number): Promise<void> {
  const file = join(content, 'articles', `article-${number}.mdx`);
  await writeFile(file, `${await readFile(file, 'utf8')}\nA sentence that was not there before.\n`);
}

async function renameArticle(content: string, number: number): Promise<void> {
  const [from, to] = [`article-${number}`, `renamed-${number}`].map((name) => join(content, 'articles', `${name}.mdx`));
  if (from === undefined || to === undefined) return;
  const text = await readFile(from, 'utf8');
  await writeFile(from, text.replace(/^---\n/, `---\naliases: [article-${number}]\n`));
  await rename(from, to);
}
