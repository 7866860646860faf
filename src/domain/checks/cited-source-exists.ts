import type { Article } from '../article.ts';
import { findCitations, findNoteKeys } from '../citation.ts';
import type { Location } from '../location.ts';
import { formatDidYouMean } from '../near-name.ts';
import { locationOfNode } from '../node-location.ts';
import { findBodies } from './body.ts';
import type { Check, Finding } from './check.ts';
import { findWholeArticles } from './names.ts';

/** Every key that is cited, in the text or by a claim or an event, is a source of that article or an ordinary note. */
export const citedSourceExists: Check = {
  id: 'cited-source-exists',
  level: 'error',
  check: (library) => [
    ...findWholeArticles(library).flatMap(findUnknownSources),
    ...findBodies(library)
      .filter(({ kind }) => kind !== 'article')
      .flatMap(({ tree, file }) => {
        const notes = findNoteKeys(tree);
        return findCitations(tree)
          .filter(({ key }) => !notes.includes(key))
          .map(({ key, node }) => ({
            location: locationOfNode(file, node),
            subject: key,
            message: `There is no note "${key}" in this text. Sources can be cited in articles only.`,
            hint: `Write the note below the text: [^${key}]: its words.`,
          }));
      }),
  ],
};

function findUnknownSources(article: Article): Finding[] {
  const { file, tree, claims, events, declared, locationOf } = article;
  const notes = findNoteKeys(tree);
  const known = new Set([...article.sources.map(({ key }) => key), ...declared.sources]);
  const lists = [
    ...claims.flatMap(({ sources }, index) => sources.map((key, at) => ({ key, locate: () => locationOf(['claims', index, 'sources', at]) }))),
    ...events.flatMap(({ sources }, index) => sources.map((key, at) => ({ key, locate: () => locationOf(['events', index, 'sources', at]) }))),
  ].filter(({ key }) => !known.has(key));
  const cited = findCitations(tree)
    .filter(({ key }) => !known.has(key) && !notes.includes(key))
    .map(({ key, node }) => ({ key, locate: () => locationOfNode(file, node) }));
  return [...lists, ...cited].map(({ key, locate }) => describe(key, locate(), [...known]));
}

const describe = (key: string, location: Location, known: readonly string[]): Finding => ({
  location,
  subject: key,
  message: `The article cites "${key}", which is not among its sources.${formatDidYouMean(key, known)}`,
  hint: known.length > 0 && known.length <= 12 ? `Its sources: ${known.join(', ')}.` : 'Add it under "sources".',
});
