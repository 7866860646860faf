import type { CastMember } from './cast.ts';
import { BODY_NOUN, PERSON_NOUN, TEXT_NOUN } from './role-noun.ts';
import type { Subject } from './subject.ts';

/** Whom the text has named so far, for what follows to point back to. */
export interface Discourse {
  /** Persons and bodies in the order in which they were named last; the last one is the newest. */
  recent: CastMember[];
  /** Who did what the sentence before says. */
  subject: CastMember[];
  /** Whether that was someone without a name: “A cyclist stopped.” */
  isUnnamed: boolean;
}

export const emptyDiscourse = (): Discourse => ({ recent: [], subject: [], isUnnamed: false });

const BODY = new RegExp(`^${BODY_NOUN}$`, 'u');
const PERSONAL = new RegExp(`^${PERSON_NOUN}$`, 'u');

/** The one named last whose name or role has the noun; for a person, else the person named last. */
export function resolveDescription(
  between: string,
  noun: string,
  before: readonly Subject[],
  discourse: Discourse,
): CastMember[] {
  const named = [...discourse.recent, ...before.flatMap(({ members }) => members)].reverse();
  const adjectives = between
    .split(/\s+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.replace(/[’']s$/, '').slice(0, 4));
  if (PERSONAL.test(noun)) {
    const persons = named.filter(({ type }) => type === 'person');
    const fits = (member: CastMember): boolean =>
      member.role !== null &&
      new RegExp(`\\b${RegExp.escape(noun.split(/[\s-]/).at(-1) ?? noun)}`, 'iu').test(member.role);
    const fitting = persons.filter(fits);
    const exact = fitting.find(({ role }) => adjectives.every((start) => role?.includes(start)));
    const found =
      exact ??
      fitting[0] ??
      persons.find(({ role }) => role === null) ??
      (/^(?:man|woman)$/.test(noun) ? persons[0] : undefined) ??
      persons[0];
    return found ? [found] : [];
  }
  if (BODY.test(noun)) {
    const found = named.find(({ type, name }) => type !== 'person' && name.toLowerCase().includes(noun));
    return found ? [found] : [];
  }
  return [];
}

export const isText = (noun: string): boolean => new RegExp(`^${TEXT_NOUN}$`, 'u').test(noun);

/** “Their note”, “its report”: the owner speaks in it. A text of its own speaks for no one. */
export function resolveOwner(
  owner: string,
  before: readonly Subject[],
  masked: string,
  discourse: Discourse,
): CastMember[] {
  switch (owner.toLowerCase()) {
    case 'their':
      return resolvePronoun('they', before, masked, discourse);
    case 'its':
      return resolveIt(before, discourse);
    case 'his':
      return resolvePronoun('he', before, masked, discourse);
    case 'her':
      return resolvePronoun('she', before, masked, discourse);
    default:
      return [];
  }
}

/** The body or state named last. */
export function resolveIt(before: readonly Subject[], discourse: Discourse): CastMember[] {
  const found = [...discourse.recent, ...before.flatMap(({ members }) => members)].findLast(
    ({ type }) => type !== 'person',
  );
  return found ? [found] : [];
}

/** The person of whom the sentence speaks, then the one of the sentence before, then the one named last who fits. */
export function resolvePronoun(
  pronoun: string,
  before: readonly Subject[],
  text: string,
  discourse: Discourse,
): CastMember[] {
  if (pronoun === 'they') {
    const several =
      before.findLast(({ members }) => members.length > 1)?.members ??
      (discourse.subject.length > 1 ? discourse.subject : undefined);
    return several ?? resolveIt(before, discourse);
  }
  const fits = (member: CastMember): boolean =>
    member.type === 'person' && (member.gender === null || member.gender === pronoun);
  // “When the chair asked, she …”: not the one who asks.
  const isAsking = ({ end }: Subject): boolean =>
    /^\s+(?:had\s+)?asked\b/.test(text.slice(end)) || /^[’']s?\s/.test(text.slice(end));
  const here = before
    .filter((subject) => !isAsking(subject))
    .flatMap(({ members }) => members)
    .find(fits);
  if (!here && discourse.isUnnamed) return [];
  const person =
    here ??
    discourse.subject.find(fits) ??
    [...discourse.recent, ...before.flatMap(({ members }) => members)].findLast(fits);
  return person ? [person] : [];
}
