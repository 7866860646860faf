import { buildMentionFinder, type Mention } from '#domain/mention.ts';
import { findNewName } from './new-name.ts';
import { findProperNames } from './proper-name.ts';
import { BODY_NOUN } from './role-noun.ts';
import { findGender, findRole } from './role.ts';
import { ADVERBS, SAYING_VERB } from './saying-verb.ts';

/** Someone or something that an article can quote. */
export interface CastMember {
  /** The id of an actor of the publication, or one proposed. */
  id: string;
  name: string;
  type: 'person' | 'state' | 'organisation';
  /** What the actor is, as the text or the publication has it. */
  role: string | null;
  gender: 'he' | 'she' | null;
  isNew: boolean;
  forms: string[];
}

export interface Cast {
  members: CastMember[];
  find(text: string): { member: CastMember; start: number; end: number }[];
}

export interface KnownActor {
  id: string;
  name: string;
  type: CastMember['type'];
  role?: string | undefined;
  aliases: readonly string[];
}

/** Everyone whom some texts name: the actors of the publication, and new names that the text shows to be persons or bodies. */
export function buildCast(
  texts: readonly string[],
  actors: readonly KnownActor[],
  findId: (name: string) => string,
): Cast {
  const members = actors.map((actor): CastMember => ({
    ...actor,
    role: actor.role ?? null,
    gender: null,
    isNew: false,
    forms: formsOfActor(actor, actors),
  }));
  const known = findIn(members);
  const whole = texts.join('\n');
  for (const text of texts) addNewNames(text, whole, members, known, findId);
  addDescribedBodies(whole, members, findId);
  shareFamilyNames(members, whole);
  for (const member of members) member.gender = member.type === 'person' ? findGender(member, whole) : null;
  const find = findIn(members);
  return {
    members,
    find: (text) =>
      find(text).flatMap(({ key, start, end }) => ({ member: members[Number(key)] as CastMember, start, end })),
  };
}

const findIn = (members: readonly CastMember[]): ((text: string) => Mention[]) =>
  buildMentionFinder(members.map(({ forms }, at) => ({ key: String(at), names: forms })));

/** Names and aliases; a person of the publication is also known by the family name, where only one has it. */
function formsOfActor({ name, aliases, type }: KnownActor, actors: readonly KnownActor[]): string[] {
  const family = type === 'person' ? (/\s(\S+)$/.exec(name)?.[1] ?? null) : null;
  const isShared = actors.some(
    (other) => other.name !== name && (other.name.endsWith(` ${family}`) || other.aliases.includes(family ?? '')),
  );
  return [name, ...aliases, ...(family !== null && !isShared ? [family] : [])];
}

function addNewNames(
  text: string,
  whole: string,
  members: CastMember[],
  known: (text: string) => Mention[],
  findId: (name: string) => string,
): void {
  const taken = known(text);
  for (const proper of findProperNames(text)) {
    const found = findNewName(proper, text, whole);
    if (!found || taken.some(({ start, end }) => start <= found.start && end > found.start)) continue;
    const { name, type } = found;
    if (members.some((member) => member.name === name || member.forms.includes(name))) continue;
    members.push({
      id: findId(name),
      name,
      type,
      role: type === 'person' ? findRole(name, whole) : null,
      gender: null,
      isNew: true,
      forms: [name],
    });
  }
}

const DESCRIBED = new RegExp(
  `(?<![\\p{L}])the\\s+((?:\\p{Lu}[\\p{L}-]+\\s+){1,3}(?:\\p{Ll}[\\p{L}-]+\\s+){0,2}?${BODY_NOUN})\\s+${ADVERBS}${SAYING_VERB}(?![\\p{L}])`,
  'giu',
);

/** “the Upland foreign ministry said”: a body that has no name but this. */
function addDescribedBodies(whole: string, members: CastMember[], findId: (name: string) => string): void {
  for (const [, name = ''] of whole.matchAll(DESCRIBED)) {
    if (!/^\p{Lu}/u.test(name) || members.some(({ forms }) => forms.includes(name))) continue;
    members.push({
      id: findId(name),
      name,
      type: 'organisation',
      role: null,
      gender: null,
      isNew: true,
      forms: [name],
    });
  }
}

/** A new person of two names is found again by either, where it stands alone and is no one else’s. */
function shareFamilyNames(members: CastMember[], whole: string): void {
  const taken = new Set(members.flatMap(({ forms }) => forms));
  for (const member of members.filter(({ isNew, type }) => isNew && type === 'person')) {
    const words = member.name.split(/\s+/);
    if (words.length < 2) continue;
    const [family = '', given = ''] = [words.at(-1), words[0]];
    const stands = (word: string, beside: RegExp): boolean => beside.test(whole) && !taken.has(word) && word.length > 2;
    const familyAlone = new RegExp(
      `(?<!${RegExp.escape(words.at(-2) ?? '')}\\s)(?<![\\p{L}-])${RegExp.escape(family)}(?![\\p{L}-])`,
      'u',
    );
    const givenAlone = new RegExp(
      `(?<![\\p{L}-])${RegExp.escape(given)}(?!\\s+${RegExp.escape(words[1] ?? '')})(?![\\p{L}-])`,
      'u',
    );
    if (stands(family, familyAlone)) member.forms.push(family);
    else if (stands(given, givenAlone)) member.forms.push(given);
    for (const form of member.forms) taken.add(form);
  }
  // A family name that was taken for a person of its own belongs to the one of that name.
  for (const single of members.filter(({ isNew, type, name }) => isNew && type === 'person' && !/\s/.test(name))) {
    const owner = members.find(
      (other) =>
        other !== single &&
        other.type === 'person' &&
        other.name.split(/\s+/).some((word, at, all) => word === single.name && (at === 0 || at === all.length - 1)),
    );
    if (!owner) continue;
    owner.forms.push(single.name);
    single.forms = [];
  }
  for (let at = members.length - 1; at >= 0; at -= 1) if (members[at]?.forms.length === 0) members.splice(at, 1);
}
