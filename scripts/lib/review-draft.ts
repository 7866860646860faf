import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { formatCount } from '#domain/count.ts';
import { splitFrontmatter } from '#domain/frontmatter.ts';
import { isDraft } from '#domain/review.ts';
import { applyAnswer, findQuestions } from '#domain/review-answer.ts';
import type { Library } from '#domain/library.ts';
import { askAbout, type Prompt } from './review-prompt.ts';

/** The articles that wait for an editor, a line each. */
export function formatDrafts(library: Library): string {
  const drafts = library.articles.filter(isDraft);
  if (drafts.length === 0) return 'No article waits for a review.';
  return drafts
    .map(({ slug, title, review }) => `${slug}  ${title}: ${formatCount(review.length, 'place')} to review`)
    .join('\n');
}

/** Goes through the guesses of an article, one at a time; each answer is written at once. Gives whether to go on. */
export async function reviewArticle(file: string, prompt: Prompt): Promise<boolean> {
  let skipped = 0;
  let text = await readFile(file, 'utf8');
  const total = findQuestions(text).length;
  for (let number = 1; ; number += 1) {
    const question = findQuestions(text)[skipped];
    if (!question) break;
    const answer = await askAbout(question, `${number} of ${total}`, prompt);
    if (answer === 'quit') return false;
    const changed = answer === 'skip' ? null : applyAnswer(text, question, answer);
    if (changed === null) skipped += 1;
    else await writeWhole(file, (text = changed));
  }
  prompt.say(
    skipped === 0
      ? '\nNothing is left to review: the article is no draft any more.'
      : `\n${formatCount(skipped, 'place')} left.`,
  );
  return true;
}

/** Goes through the issues and actors that an import proposed. */
export async function reviewProposals({ issues, actorsById, articles }: Library, prompt: Prompt): Promise<void> {
  const proposed = [...issues, ...actorsById.values()].filter((thing) => thing.proposed === true);
  const used = new Set(
    articles.flatMap(({ claims, sections }) => [
      ...claims.flatMap(({ actors, issue }) => [...actors, issue]),
      ...sections.flatMap((section) => section.issues),
    ]),
  );
  for (const [at, thing] of proposed.entries()) {
    const text = await readFile(thing.file, 'utf8');
    const canDrop = !used.has(thing.id);
    const isActor = 'name' in thing;
    const question = {
      entry: { place: thing.file, reason: 'This file was proposed by an import.' },
      index: 0,
      words: null,
      value: text.trim(),
      canEdit: true,
      canDrop,
    };
    const answer = await askAbout(question, `${at + 1} of ${proposed.length}`, prompt);
    if (answer === 'quit') return;
    if (answer === 'skip') continue;
    if (answer.kind === 'drop') await rm(thing.file);
    else
      await writeWhole(
        thing.file,
        withoutMark(text, answer.kind === 'edit' ? { [isActor ? 'name' : 'title']: answer.value.trim() } : {}),
      );
  }
}

/** The file of an actor or issue without `proposed`, with other values where they are given. */
function withoutMark(text: string, values: Readonly<Record<string, string>>): string {
  const { frontmatter, bodyOffset } = splitFrontmatter(text);
  const document = parseDocument(bodyOffset > 0 ? frontmatter : text, { schema: 'core' });
  document.delete('proposed');
  for (const [key, value] of Object.entries(values)) document.set(key, value);
  const yaml = document.toString({ lineWidth: 120 });
  return bodyOffset > 0 ? `---\n${yaml}---\n${text.slice(bodyOffset)}` : yaml;
}

async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.draft`;
  await writeFile(draft, text);
  await rename(draft, path);
}
