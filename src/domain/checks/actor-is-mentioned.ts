import type { Library } from '../library.ts';
import { buildMentionFinder } from '../mention.ts';
import { textOf } from '../text.ts';
import { findBodies } from './body.ts';
import type { Check } from './check.ts';
import { findNames } from './names.ts';

/** Every actor says, does or hears something, has a position, belongs to another’s story, or is named in a text. */
export const actorIsMentioned: Check = {
  id: 'actor-is-mentioned',
  level: 'warning',
  check(library) {
    const named = findNamedActors(library);
    const names = findNames(library);
    if (!names.hasAllArticles) return [];
    const unnamed = library.actors.filter(({ id, file }) => !named.has(id) && !names.isBroken(file));
    if (unnamed.length === 0) return [];
    const find = buildMentionFinder(unnamed.map(({ id, name, aliases }) => ({ key: id, names: [name, ...aliases] })));
    const texts = [
      ...findBodies(library).map(({ tree }) => textOf(tree.children)),
      ...library.claims.map(({ gist, quote = '' }) => `${gist}\n${quote}`),
      ...library.events.map(({ title }) => title),
    ];
    const inText = new Set(texts.flatMap((text) => find(text).map(({ key }) => key)));
    return unnamed
      .filter(({ id }) => !inText.has(id))
      .map(({ name, locationOf }) => ({
        location: locationOf(['name']),
        message: `No article mentions ${name}.`,
        hint: 'Add the name under which the articles speak of this actor to "aliases", or remove the file.',
      }));
  },
};

const findNamedActors = (library: Library): ReadonlySet<string> =>
  new Set([
    ...library.claims.flatMap(({ actors, to }) => [...actors, ...to]),
    ...library.articles.flatMap(({ positions }) => positions.map(({ actor }) => actor)),
    ...library.events.flatMap(({ actors }) => actors),
    ...library.issues.flatMap(({ actors }) => actors),
    ...library.actors.flatMap(({ of }) => of ?? []),
  ]);
