import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatArticle, type CorpusState } from './corpus-article.ts';
import { buildFrame, formatFrame } from './corpus-frame.ts';

/** Writes a publication of so many articles of a thousand words, without a mistake in it; the same each time. */
export async function writeCorpus(dir: string, articles: number): Promise<void> {
  for (const folder of ['articles', 'issues', 'actors', 'pages']) await mkdir(join(dir, folder), { recursive: true });
  const frame = buildFrame(articles);
  const state: CorpusState = { numbers: new Map(), claims: [] };
  for (const [path, text] of formatFrame(frame)) await writeFile(join(dir, path), text);
  for (let number = 0; number < articles; number += 1) {
    await writeFile(join(dir, 'articles', `article-${number}.mdx`), formatArticle(number, frame, state));
  }
}
