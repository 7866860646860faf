// Goes through what an import guessed, one guess at a time: npm run review -- [SLUG], without a slug where there is one draft.
import { contentDir, readLibrary } from '#src/read-library.ts';
import { formatDrafts, reviewArticle, reviewProposals } from './lib/review-draft.ts';
import { openPrompt } from './lib/review-prompt.ts';

const library = await readLibrary(contentDir());
const drafts = library.articles.filter(({ review }) => review.length > 0);
const slug = process.argv[2] ?? (drafts.length === 1 ? drafts[0]?.slug : undefined);
const article = library.articlesBySlug.get(slug ?? '');

if (slug === undefined) console.log(formatDrafts(library));
else if (article === undefined) {
  console.error(`There is no article "${slug}".\n${formatDrafts(library)}`);
  process.exitCode = 1;
} else {
  const prompt = openPrompt();
  const goesOn = await reviewArticle(article.file, prompt);
  if (goesOn) await reviewProposals(await readLibrary(contentDir()), prompt);
  prompt.close();
}
