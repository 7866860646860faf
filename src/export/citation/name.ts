import type { Library } from '#domain/library.ts';
import type { CslName } from './csl-item.ts';

/**
 * A name as CSL-JSON has it. Which part is the family name is never guessed: it is known where the name is written
 * “Roe, Jane”, and of a person of the publication whose `sortName` is.
 */
export function toCslName(name: string, library: Library): CslName {
  const person = library.actors.find((actor) => actor.type === 'person' && actor.name === name);
  const [, family, given] = /^([^,]+), ([^,]+)$/.exec(person?.sortName ?? name) ?? [];
  return family && given ? { family, given } : { literal: name };
}
