import type { Cast, CastMember } from './cast.ts';
import { BODY_NOUN, PERSON_NOUN, TEXT_NOUN } from './role-noun.ts';

/** Words of a sentence that name, or mean, someone. `members` is empty for a text, or someone without a name. */
export interface Subject {
  start: number;
  end: number;
  members: CastMember[];
  kind: 'name' | 'pronoun' | 'description' | 'unnamed';
}

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

const PRONOUN = /(?<![\p{L}’'-])(he|she|they|He|She|They)(?![\p{L}’'-])/gu;
const IN_HIS_VIEW = /(?<=\b[Ii]n )(his|her|their|its)(?= (?:own )?(?:view|words|opinion|phrase|account|judge?ment|telling)\b)/gu;
const IT = /(?<![\p{L}’'-])(it|It)(?=\s+(?:\u0001|(?:also |then |has |had )?(?:said|says|added|stated|declared|warned|wrote|argued|announces|announced|noted|replied|insisted|called|described|reported)\b))/gu;
const DESCRIPTION = new RegExp(`(?<![\\p{L}-])([Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[\\p{Lu}][\\p{L}-]+[’']s)\\s+((?:[\\p{L}’'-]+\\s+){0,4}?)(${PERSON_NOUN}|${BODY_NOUN}|${TEXT_NOUN})(?![\\p{L}-])`, 'gu');
const UNNAMED = new RegExp(`(?<![\\p{L}-])(?:(?:[Aa]|[Aa]n|[Oo]ne|[Aa]nother|[Ss]ome|[Mm]any|[Ss]everal|[Mm]ost|[Oo]ther|[Tt]wo|[Tt]hree|[Aa] number of|[Aa] senior|[Uu]nnamed)\\s+(?:[\\p{L}’'-]+\\s+){0,3}?(?:${PERSON_NOUN}|${TEXT_NOUN})s?|(?:[Oo]fficials|[Oo]bservers|[Cc]ritics|[Ee]xperts|[Aa]nalysts|[Pp]eople|[Rr]esidents|[Ff]armers|[Gg]rowers|[Oo]pponents|[Ss]upporters|[Dd]iplomats|[Ll]awyers|[Ee]ngineers|[Jj]ournalists|[Rr]eporters|[Ss]ources|[Cc]ommentators|[Vv]illagers|[Cc]ampaigners|[Hh]istorians))(?![\\p{L}-])`, 'gu');

/** Everyone whom a sentence names or means, in order. What stands in its quotations is passed over. */
export function findSubjects(masked: string, cast: Cast, discourse: Discourse): Subject[] {
  const names = joinPairs(
    masked,
    cast.find(masked).map(({ member, start, end }): Subject => ({ start, end, members: [member], kind: 'name' })),
  );
  const found = [...names];
  const isFree = (start: number, end: number): boolean => !found.some((subject) => subject.start < end && subject.end > start);
  for (const match of masked.matchAll(DESCRIPTION)) {
    const [whole, owner = '', between = '', noun = ''] = match;
    const end = match.index + whole.length;
    const holder = names.find((subject) => subject.start < end && subject.end > match.index);
    // “the council’s chairman, Jane Roe”: the description ends after the name that it holds.
    if (holder && !/^[’']s/.test(masked.slice(holder.end)) && holder.end >= end) continue;
    // “its clerk, Jane Roe”: the name says who is meant.
    if (names.some((name) => name.start > end && /^(?:\s+(?:of|for|at|in)\s[^,.;\u0001]{1,50})?,?\s+$/u.test(masked.slice(end, name.start)) && name.members[0]?.type === 'person')) continue;
    const before = names.filter((name) => name.end <= match.index);
    const members = isText(noun) ? resolveOwner(owner, before, masked, discourse) : resolveDescription(between, noun, before, discourse);
    found.push({ start: match.index, end, members, kind: 'description' });
  }
  for (const match of masked.matchAll(UNNAMED)) {
    const end = match.index + match[0].length;
    // “a spokesman for the council” speaks for the council.
    const body = names.find((name) => name.start >= end && /^\s+(?:for|of|at|from|with)\s+(?:the\s+)?$/.test(masked.slice(end, name.start)) && name.members[0]?.type !== 'person');
    if (isFree(match.index, end)) found.push({ start: match.index, end: body?.end ?? end, members: body?.members ?? [], kind: 'unnamed' });
  }
  for (const match of [...masked.matchAll(IN_HIS_VIEW), ...masked.matchAll(IT)]) {
    const end = match.index + match[0].length;
    const before = found.filter((subject) => subject.end <= match.index && subject.kind !== 'unnamed');
    const word = match[0].toLowerCase();
    const members = /^it/.test(word) ? resolveIt(before, discourse) : resolvePronoun({ his: 'he', her: 'she' }[word] ?? 'they', before, masked, discourse);
    if (isFree(match.index, end)) found.push({ start: match.index, end, members, kind: 'pronoun' });
  }
  for (const match of masked.matchAll(PRONOUN)) {
    const end = match.index + match[0].length;
    const before = found.filter((subject) => subject.end <= match.index && subject.kind !== 'unnamed');
    if (isFree(match.index, end)) found.push({ start: match.index, end, members: resolvePronoun(match[0].toLowerCase(), before, masked, discourse), kind: 'pronoun' });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** `Roe and Doe`, `Roe and his deputy, Jane Doe`: both. */
function joinPairs(text: string, names: Subject[]): Subject[] {
  return names.reduce<Subject[]>((joined, name) => {
    const last = joined.at(-1);
    const between = last ? text.slice(last.end, name.start) : '';
    const isPair = last && /^,?\s+and\s+(?:the\s+|(?:his|her|their|its)\s+(?:[\p{L}-]+\s+){0,3}(?:[\p{L}-]+,\s+)?|(?:\p{Lu}[\p{L}-]+\s+){1,3})?$/u.test(between) && typesAgree(last, name);
    if (isPair) joined[joined.length - 1] = { ...last, end: name.end, members: [...new Set([...last.members, ...name.members])] };
    else joined.push(name);
    return joined;
  }, []);
}

const typesAgree = (a: Subject, b: Subject): boolean => (a.members[0]?.type === 'person') === (b.members[0]?.type === 'person');

const BODY = new RegExp(`^${BODY_NOUN}$`, 'u');
const PERSONAL = new RegExp(`^${PERSON_NOUN}$`, 'u');

/** The one named last whose name or role has the noun; for a person, else the person named last. */
function resolveDescription(between: string, noun: string, before: readonly Subject[], discourse: Discourse): CastMember[] {
  const named = [...discourse.recent, ...before.flatMap(({ members }) => members)].reverse();
  const adjectives = between.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.replace(/[’']s$/, '').slice(0, 4));
  if (PERSONAL.test(noun)) {
    const persons = named.filter(({ type }) => type === 'person');
    const fits = (member: CastMember): boolean => member.role !== null && new RegExp(`\\b${RegExp.escape(noun.split(/[\s-]/).at(-1) ?? noun)}`, 'iu').test(member.role);
    const fitting = persons.filter(fits);
    const exact = fitting.find(({ role }) => adjectives.every((start) => role?.includes(start)));
    const found = exact ?? fitting[0] ?? persons.find(({ role }) => role === null) ?? (/^(?:man|woman)$/.test(noun) ? persons[0] : undefined) ?? persons[0];
    return found ? [found] : [];
  }
  if (BODY.test(noun)) {
    const found = named.find(({ type, name }) => type !== 'person' && name.toLowerCase().includes(noun));
    return found ? [found] : [];
  }
  return [];
}

const isText = (noun: string): boolean => new RegExp(`^${TEXT_NOUN}$`, 'u').test(noun);

/** “Their note”, “its report”: the owner speaks in it. A text of its own speaks for no one. */
function resolveOwner(owner: string, before: readonly Subject[], masked: string, discourse: Discourse): CastMember[] {
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
function resolveIt(before: readonly Subject[], discourse: Discourse): CastMember[] {
  const found = [...discourse.recent, ...before.flatMap(({ members }) => members)].findLast(({ type }) => type !== 'person');
  return found ? [found] : [];
}

/** The person of whom the sentence speaks, then the one of the sentence before, then the one named last who fits. */
function resolvePronoun(pronoun: string, before: readonly Subject[], text: string, discourse: Discourse): CastMember[] {
  if (pronoun === 'they') {
    const several = before.findLast(({ members }) => members.length > 1)?.members ?? (discourse.subject.length > 1 ? discourse.subject : undefined);
    return several ?? resolveIt(before, discourse);
  }
  const fits = (member: CastMember): boolean => member.type === 'person' && (member.gender === null || member.gender === pronoun);
  // “When the chair asked, she …”: not the one who asks.
  const isAsking = ({ end }: Subject): boolean => /^\s+(?:had\s+)?asked\b/.test(text.slice(end)) || /^[’']s?\s/.test(text.slice(end));
  const here = before.filter((subject) => !isAsking(subject)).flatMap(({ members }) => members).find(fits);
  if (!here && discourse.isUnnamed) return [];
  const person = here ?? discourse.subject.find(fits) ?? [...discourse.recent, ...before.flatMap(({ members }) => members)].findLast(fits);
  return person ? [person] : [];
}

/** What a sentence leaves for the next one to point back to. */
export function follow(discourse: Discourse, subjects: readonly Subject[], masked: string): Discourse {
  const named = subjects.filter(({ kind }) => kind === 'name').flatMap(({ members }) => members);
  const recent = [...discourse.recent.filter((member) => !named.includes(member)), ...new Set(named)];
  const isOwner = ({ end }: Subject): boolean => /^[’']s?\s/.test(masked.slice(end));
  const isBehindPreposition = ({ start }: Subject): boolean => /\b(?:of|with|by|to|in|for|against|from|between|on|over|about|at|under|after|before|during)\s+(?:the\s+)?$/i.test(masked.slice(0, start));
  const main = subjects.find((subject) => subject.members.some(({ type }) => type === 'person') && !isOwner(subject) && !isBehindPreposition(subject));
  const isUnnamed = /^(?:A|An|One|Another)\s+(?:[\p{L}-]+\s+){0,2}?[\p{L}-]+(?:er|or|ist|man|woman|ian|ant|boy|girl|child)\s/u.test(masked) && !main;
  const pairs = subjects.find(({ members, kind }) => members.length > 1 && kind === 'name');
  return { isUnnamed, recent, subject: pairs && !main ? pairs.members : main?.members ?? discourse.subject.filter((member) => named.length === 0 || named.includes(member)) };
}
