import { buildMentionFinder, type Mention } from '#domain/mention.ts';
import { findProperNames, isCountry } from './proper-name.ts';
import { BODY_NOUN, BODY_WORD, NO_PERSON_WORD, PERSON_NOUN, TITLE_WORD } from './role-noun.ts';
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

const TITLED = new RegExp(`^((?:\\p{Lu}[\\p{L}-]+n\\s+|\\p{Lu}[\\p{L}-]+(?:ese|ish|ch|i)\\s+)?(?:${TITLE_WORD}(?:\\s+of\\s+[\\p{Lu}][\\p{L}-]+)?\\s+)+)(?=[\\p{Lu}])`, 'u');
const PERSON = /^(?:\p{Lu}[\p{L}’'-]*\.?)(?:\s+(?:(?:van der|van den|van|von|de la|de|da|di|del|der|ter|bin|ibn|al|du|le|la)\s+)?\p{Lu}[\p{L}’'.-]*){0,4}$/u;

/** Everyone whom some texts name: the actors of the publication, and new names that the text shows to be persons or bodies. */
export function buildCast(texts: readonly string[], actors: readonly KnownActor[], findId: (name: string) => string): Cast {
  const members = actors.map((actor): CastMember => ({ ...actor, role: actor.role ?? null, gender: null, isNew: false, forms: formsOfActor(actor, actors) }));
  const known = findIn(members);
  const whole = texts.join('\n');
  for (const text of texts) addNewNames(text, whole, members, known, findId);
  addDescribedBodies(whole, members, findId);
  shareFamilyNames(members, whole);
  for (const member of members) member.gender ??= findGender(member, whole);
  const find = findIn(members);
  return { members, find: (text) => find(text).flatMap(({ key, start, end }) => ({ member: members[Number(key)] as CastMember, start, end })) };
}

const findIn = (members: readonly CastMember[]): ((text: string) => Mention[]) =>
  buildMentionFinder(members.map(({ forms }, at) => ({ key: String(at), names: forms })));

/** Names and aliases; a person of the publication is also known by the family name, where only one has it. */
function formsOfActor({ name, aliases, type }: KnownActor, actors: readonly KnownActor[]): string[] {
  const family = type === 'person' ? (/\s(\S+)$/.exec(name)?.[1] ?? null) : null;
  const isShared = actors.some((other) => other.name !== name && (other.name.endsWith(` ${family}`) || other.aliases.includes(family ?? '')));
  return [name, ...aliases, ...(family !== null && !isShared ? [family] : [])];
}

function addNewNames(text: string, whole: string, members: CastMember[], known: (text: string) => Mention[], findId: (name: string) => string): void {
  const taken = known(text);
  for (const proper of findProperNames(text)) {
    const overlap = taken.find(({ start, end }) => start < proper.end && end > proper.start);
    const title = TITLED.exec(proper.name)?.[0] ?? '';
    const bare = nameOf(proper.name.slice(title.length), title);
    if (overlap && overlap.start <= proper.start + title.length) continue;
    const type = typeOf(bare, title, proper.start + title.length, proper, text, whole);
    if (type === null || members.some(({ name, forms }) => name === bare || forms.includes(bare))) continue;
    members.push({
      id: findId(bare),
      name: bare,
      type,
      role: type === 'person' ? findRole(bare, whole) : null,
      gender: null,
      isNew: true,
      forms: [bare],
    });
  }
}

/** `Jane Roe`, of `President Jane Roe of Upland`. */
const nameOf = (name: string, title: string): string => (title === '' || BODY_WORD.test(name) ? name : name.replace(/\s+of\s+.*$/, ''));

/** What a new name is, if the text shows it: a title or a calling beside it, or a verb of saying. */
function typeOf(bare: string, title: string, at: number, { isFirst }: { isFirst: boolean }, text: string, whole: string): CastMember['type'] | null {
  if (bare.length < 2 || /^\p{Lu}\.$/u.test(bare)) return null;
  if (isCountry(bare)) return 'state';
  const words = bare.split(/\s+/);
  if (isCountry(words.at(-1) ?? '')) return null;
  const isAcronym = /^[\p{Lu}\d-]{2,8}$/u.test(bare);
  const after = text.slice(at + bare.length);
  const before = text.slice(Math.max(0, at - title.length - 60), at - title.length);
  const speaks = new RegExp(`^(?:,[^,.;]{1,80})?,?\\s+${ADVERBS}${SAYING_VERB}(?![\\p{L}])`, 'u').test(after) || new RegExp(`[”"’,]\\s+${SAYING_VERB}\\s+(?:the\\s+)?$`, 'u').test(before);
  if (BODY_WORD.test(bare)) return words.length > 1 || speaks || /\bthe\s+$/i.test(before) ? 'organisation' : null;
  if (isAcronym) return speaks || /\bthe\s+$/i.test(before) ? 'organisation' : null;
  if (NO_PERSON_WORD.test(bare) || !PERSON.test(bare) || /\b[Tt]he\s+$/.test(before)) return speaks && !NO_PERSON_WORD.test(bare) && /\bthe\s+$/i.test(before) ? 'organisation' : null;
  if (title !== '') return 'person';
  const callingBefore = new RegExp(`${PERSON_NOUN}(?:,?\\s+|\\s+(?:of|for|at|in)\\s+[^,.;]{1,50},\\s+)$`, 'iu').test(before);
  const callingAfter = new RegExp(`^,\\s+(?:(?:a|an|the|its|their|his|her|then|now|former|one|chief|who|whose|[\\p{Lu}][\\p{L}]*[’']s)\\b[^.;“]{0,80}?\\s)?(?:[\\p{L}-]+\\s+){0,4}${PERSON_NOUN}`, 'iu').test(after) || /^,\s+(?:who|whose)\b/.test(after);
  if (words.length >= 2 && (callingBefore || callingAfter || speaks || hasFamilyAlone(words, whole))) return 'person';
  if (words.length > 1 || !speaks) return null;
  const recurs = new RegExp(`(?<=[\\p{Ll},;]\\s)${escape(bare)}(?![\\p{L}])`, 'u').test(whole);
  if (isFirst && !recurs && /(?:ly|ing|s|ese)$/.test(bare)) return null;
  if (/(?:ists|ians|ers|ors|ese)$/.test(bare)) return null;
  return new RegExp(`\\b(?:in|of|from|across|outside|between|into)\\s+${escape(bare)}(?![\\p{L}])(?!\\s+\\p{Lu})`, 'u').test(whole) ? 'state' : 'person';
}

const DESCRIBED = new RegExp(`(?<![\\p{L}])the\\s+((?:\\p{Lu}[\\p{L}-]+\\s+){1,3}(?:\\p{Ll}[\\p{L}-]+\\s+){0,2}?${BODY_NOUN})\\s+${ADVERBS}${SAYING_VERB}(?![\\p{L}])`, 'giu');

/** “the Upland foreign ministry said”: a body that has no name but this. */
function addDescribedBodies(whole: string, members: CastMember[], findId: (name: string) => string): void {
  for (const [, name = ''] of whole.matchAll(DESCRIBED)) {
    if (!/^\p{Lu}/u.test(name) || members.some(({ forms }) => forms.includes(name))) continue;
    members.push({ id: findId(name), name, type: 'organisation', role: null, gender: null, isNew: true, forms: [name] });
  }
}

const hasFamilyAlone = (words: readonly string[], whole: string): boolean =>
  [words.at(-1), words[0]].some((word) => {
    const other = word === words.at(-1) ? words.at(-2) : words[1];
    return word !== undefined && new RegExp(`(?<!${escape(other ?? '')}\\s)(?<![\\p{L}])${escape(word)}(?:[’']s)?\\s+${ADVERBS}${SAYING_VERB}(?![\\p{L}])`, 'u').test(whole) && other !== undefined && whole.includes(other);
  });

const escape = (text: string): string => RegExp.escape(text);

/** A new person of two names is found again by either, where it stands alone and is no one else’s. */
function shareFamilyNames(members: CastMember[], whole: string): void {
  const taken = new Set(members.flatMap(({ forms }) => forms));
  for (const member of members.filter(({ isNew, type }) => isNew && type === 'person')) {
    const words = member.name.split(/\s+/);
    if (words.length < 2) continue;
    const [family = '', given = ''] = [words.at(-1), words[0]];
    const stands = (word: string, beside: RegExp): boolean => beside.test(whole) && !taken.has(word) && word.length > 2;
    const familyAlone = new RegExp(`(?<!${escape(words.at(-2) ?? '')}\\s)(?<![\\p{L}-])${escape(family)}(?![\\p{L}-])`, 'u');
    const givenAlone = new RegExp(`(?<![\\p{L}-])${escape(given)}(?!\\s+${escape(words[1] ?? '')})(?![\\p{L}-])`, 'u');
    if (stands(family, familyAlone)) member.forms.push(family);
    else if (stands(given, givenAlone)) member.forms.push(given);
    for (const form of member.forms) taken.add(form);
  }
  // A family name that was taken for a person of its own belongs to the one of that name.
  for (const single of members.filter(({ isNew, type, name }) => isNew && type === 'person' && !/\s/.test(name))) {
    const owner = members.find((other) => other !== single && other.type === 'person' && other.name.split(/\s+/).some((word, at, all) => word === single.name && (at === 0 || at === all.length - 1)));
    if (!owner) continue;
    owner.forms.push(single.name);
    single.forms = [];
  }
  for (let at = members.length - 1; at >= 0; at -= 1) if (members[at]?.forms.length === 0) members.splice(at, 1);
}

/** What the text calls a person: the words before the name, or those between commas after it. */
export function findRole(name: string, whole: string): string | null {
  const found = escape(name);
  const after = new RegExp(`${found}(?:\\s*\\([^)]*\\))?,\\s+((?:a|an|the|its|their|then|now|former|one of)?\\s*[^,.;“”"()]*?\\b${PERSON_NOUN}\\b[^,.;“”"()]*)[,.;—–)]`, 'iu').exec(whole)?.[1];
  if (after !== undefined && after.split(/\s+/).length <= 18 && !new RegExp(`(?<![\\p{L}])(?:said|says|wrote|writes|told|who)(?![\\p{L}])`).test(after)) return tidyRole(after);
  const titled = new RegExp(`((?:\\p{Lu}[\\p{L}-]+\\s+)?(?:${TITLE_WORD}\\s+)+)${found}`, 'u').exec(whole)?.[1];
  if (titled !== undefined && !/^(?:Mr|Mrs|Ms|Dr)\.?\s*$/.test(titled)) return tidyRole(titled.replace(/^(?:The|But|And|In|When|While|As|Former)\s+/, ''));
  const before = new RegExp(`(?:^|[\\s“(])((?:[\\p{L}’'-]+\\s+){0,4}?${PERSON_NOUN}),?\\s+${found}`, 'u').exec(whole)?.[1];
  return before === undefined ? null : tidyRole(before.replace(/^.*\b(?:the|a|an|said|by|to|with|and|of|from|for|its|his|her|their|told|is|was)\s+(?=\S)/i, ''));
}

/** “support Soviet leader”: what stands before the first capital letter is no part of the role. */
const tidyRole = (role: string): string =>
  (/^\p{Ll}+\s+(\p{Lu}.*)$/u.exec(role.trim())?.[1] ?? role)
    .trim().replace(/^(?:a|an|the|one of)\s+/i, '').replace(/\s+/g, ' ');

function findGender({ forms, type, role }: CastMember, whole: string): CastMember['gender'] {
  if (type !== 'person') return null;
  const names = forms.map(escape).join('|');
  if (new RegExp(`\\b(?:Mrs|Ms|Lady|Dame|Queen|Princess|Sister|Chairwoman|Congresswoman|Spokeswoman)\\.?\\s+(?:${names})`, 'u').test(whole) || /woman\b|queen/i.test(role ?? '')) return 'she';
  if (new RegExp(`\\b(?:Mr|Sir|Lord|King|Prince|Father|Chairman|Congressman|Spokesman)\\.?\\s+(?:${names})`, 'u').test(whole) || /(?:spokes|chair|fisher|states|congress)man\b|\bking\b/i.test(role ?? '')) return 'he';
  let he = 0;
  let she = 0;
  // The pronoun that follows a name in its own sentence, with no other name between, is mostly the name’s.
  for (const { 1: between = '', 2: pronoun = '' } of whole.matchAll(new RegExp(`(?<![\\p{L}])(?:${names})(?![\\p{L}])((?:(?!\\n)[^.!?]){0,150}?(?:[.!?][”"’]?\\s+[^.!?\\n]{0,20}?)?)\\b(he|she|himself|herself|He|She)\\b`, 'gu'))) {
    if (/\p{Lu}[\p{L}-]+\s+\p{Lu}/u.test(between.replace(/^[^“"]*[“"]/, ''))) continue;
    const weight = /[.!?]/.test(between) ? 1 : 2;
    if (/^she|^her/i.test(pronoun)) she += weight;
    else he += weight;
  }
  return she > he ? 'she' : he > she ? 'he' : null;
}
