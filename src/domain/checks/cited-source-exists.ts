import type { Article } from '../article.ts';
import type { Location } from '../location.ts';
import { formatDidYouMean } from '../near-name.ts';
import { locationOfNode } from '../node-location.ts';
import { findBodies, findCitedKeys, nodesOf, type Body } from './body.ts';
import type { Check, Finding } from './check.ts';
import { findNames } from './names.ts';

/** Every key that is cited, in the text or by a claim or an event, is a source of that article or an ordinary note. */
export const citedSourceExists: Check = {
  id: 'cited-source-exists',
  level: 'error',
  check: (library) =>
    findBodies(library).flatMap((body) => {
      if (!body.article) return findUnknownNotes(body);
      return findNames(library).isBroken(body.file) ? [] : findUnknownSources(body, body.article);
    }),
};

const findNoteKeys = (body: Body): ReadonlySet<string> =>
  new Set(nodesOf(body, 'footnoteDefinition').map(({ identifier }) => identifier));

function findUnknownNotes(body: Body): Finding[] {
  const notes = findNoteKeys(body);
  return findCitedKeys(body)
    .filter(({ node }) => !notes.has(node.identifier))
    .map(({ key, node }) => ({
      location: locationOfNode(body.file, node),
      subject: key,
      message: `There is no note "${key}" in this text, and sources can be cited in articles only.`,
      hint: `Write the note below the text, as [^${key}]: and its words.`,
    }));
}

function findUnknownSources(body: Body, { sources, claims, events, declared, locationOf }: Article): Finding[] {
  const notes = findNoteKeys(body);
  const known = new Set([...sources.map(({ key }) => key), ...declared.sources]);
  const lists = (['claims', 'events'] as const).flatMap((list) =>
    (list === 'claims' ? claims : events).flatMap((entry, index) =>
      entry.sources.map((key, at) => ({ key, locate: () => locationOf([list, index, 'sources', at]) })),
    ),
  );
  const cited = findCitedKeys(body)
    .filter(({ node }) => !notes.has(node.identifier))
    .map(({ key, node }) => ({ key, locate: () => locationOfNode(body.file, node) }));
  return [...lists, ...cited]
    .filter(({ key }) => !known.has(key))
    .map(({ key, locate }) => describe(key, locate(), [...known]));
}

const describe = (key: string, location: Location, known: readonly string[]): Finding => ({
  location,
  subject: key,
  message: `The article cites "${key}", which is not among its sources.${formatDidYouMean(key, known)}`,
  hint: known.length > 0 && known.length <= 12 ? `Its sources: ${known.join(', ')}.` : 'Add it under "sources".',
});
