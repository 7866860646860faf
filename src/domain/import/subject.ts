import { isText, resolveDescription, resolveIt, resolveOwner, resolvePronoun, type Discourse } from './anaphora.ts';
import type { Cast, CastMember } from './cast.ts';
import { BODY_NOUN, PERSON_NOUN, TEXT_NOUN } from './role-noun.ts';

/** Words of a sentence that name, or mean, someone. `members` is empty for a text, or someone without a name. */
export interface Subject {
  start: number;
  end: number;
  members: CastMember[];
  kind: 'name' | 'pronoun' | 'description' | 'unnamed';
}

const PRONOUN = /(?<![\p{L}’'-])(he|she|they|He|She|They)(?![\p{L}’'-])/gu;
const IN_HIS_VIEW =
  /(?<=\b[Ii]n )(his|her|their|its)(?= (?:own )?(?:view|words|opinion|phrase|account|judge?ment|telling)\b)/gu;
const IT =
  /(?<![\p{L}’'-])(it|It)(?=\s+(?:\u0001|(?:also |then |has |had )?(?:said|says|added|stated|declared|warned|wrote|argued|announces|announced|noted|replied|insisted|called|described|reported)\b))/gu;
const DESCRIPTION = new RegExp(
  `(?<![\\p{L}-])([Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[\\p{Lu}][\\p{L}-]+[’']s)\\s+((?:[\\p{L}’'-]+\\s+){0,4}?)(${PERSON_NOUN}|${BODY_NOUN}|${TEXT_NOUN})(?![\\p{L}-])`,
  'gu',
);
const UNNAMED = new RegExp(
  `(?<![\\p{L}-])(?:(?:[Aa]|[Aa]n|[Oo]ne|[Aa]nother|[Ss]ome|[Mm]any|[Ss]everal|[Mm]ost|[Oo]ther|[Tt]wo|[Tt]hree|[Aa] number of|[Aa] senior|[Uu]nnamed)\\s+(?:[\\p{L}’'-]+\\s+){0,3}?(?:${PERSON_NOUN}|${TEXT_NOUN})s?|(?:[Oo]fficials|[Oo]bservers|[Cc]ritics|[Ee]xperts|[Aa]nalysts|[Pp]eople|[Rr]esidents|[Ff]armers|[Gg]rowers|[Oo]pponents|[Ss]upporters|[Dd]iplomats|[Ll]awyers|[Ee]ngineers|[Jj]ournalists|[Rr]eporters|[Ss]ources|[Cc]ommentators|[Vv]illagers|[Cc]ampaigners|[Hh]istorians))(?![\\p{L}-])`,
  'gu',
);

/** Everyone whom a sentence names or means, in order. What stands in its quotations is passed over. */
export function findSubjects(masked: string, cast: Cast, discourse: Discourse): Subject[] {
  const names = joinPairs(
    masked,
    cast.find(masked).map(({ member, start, end }): Subject => ({ start, end, members: [member], kind: 'name' })),
  );
  const found = [...names];
  const isFree = (start: number, end: number): boolean =>
    !found.some((subject) => subject.start < end && subject.end > start);
  for (const match of masked.matchAll(DESCRIPTION)) {
    const [whole, owner = '', between = '', noun = ''] = match;
    const end = match.index + whole.length;
    const holder = names.find((subject) => subject.start < end && subject.end > match.index);
    // “the council’s chairman, Jane Roe”: the description ends after the name that it holds.
    if (holder && !/^[’']s/.test(masked.slice(holder.end)) && holder.end >= end) continue;
    // “its clerk, Jane Roe”: the name says who is meant.
    if (
      names.some(
        (name) =>
          name.start > end &&
          /^(?:\s+(?:of|for|at|in)\s[^,.;\u0001]{1,50})?,?\s+$/u.test(masked.slice(end, name.start)) &&
          name.members[0]?.type === 'person',
      )
    )
      continue;
    const before = names.filter((name) => name.end <= match.index);
    const members = isText(noun)
      ? resolveOwner(owner, before, masked, discourse)
      : resolveDescription(between, noun, before, discourse);
    found.push({ start: match.index, end, members, kind: 'description' });
  }
  for (const match of masked.matchAll(UNNAMED)) {
    const end = match.index + match[0].length;
    // “a spokesman for the council” speaks for the council.
    const body = names.find(
      (name) =>
        name.start >= end &&
        /^\s+(?:for|of|at|from|with)\s+(?:the\s+)?$/.test(masked.slice(end, name.start)) &&
        name.members[0]?.type !== 'person',
    );
    if (isFree(match.index, end))
      found.push({ start: match.index, end: body?.end ?? end, members: body?.members ?? [], kind: 'unnamed' });
  }
  for (const match of [...masked.matchAll(IN_HIS_VIEW), ...masked.matchAll(IT)]) {
    const end = match.index + match[0].length;
    const before = found.filter((subject) => subject.end <= match.index && subject.kind !== 'unnamed');
    const word = match[0].toLowerCase();
    const members = /^it/.test(word)
      ? resolveIt(before, discourse)
      : resolvePronoun({ his: 'he', her: 'she' }[word] ?? 'they', before, masked, discourse);
    if (isFree(match.index, end)) found.push({ start: match.index, end, members, kind: 'pronoun' });
  }
  for (const match of masked.matchAll(PRONOUN)) {
    const end = match.index + match[0].length;
    const before = found.filter((subject) => subject.end <= match.index && subject.kind !== 'unnamed');
    if (isFree(match.index, end))
      found.push({
        start: match.index,
        end,
        members: resolvePronoun(match[0].toLowerCase(), before, masked, discourse),
        kind: 'pronoun',
      });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** `Roe and Doe`, `Roe and his deputy, Jane Doe`: both. */
function joinPairs(text: string, names: Subject[]): Subject[] {
  return names.reduce<Subject[]>((joined, name) => {
    const last = joined.at(-1);
    const between = last ? text.slice(last.end, name.start) : '';
    const isPair =
      last &&
      /^,?\s+and\s+(?:the\s+|(?:his|her|their|its)\s+(?:[\p{L}-]+\s+){0,3}(?:[\p{L}-]+,\s+)?|(?:\p{Lu}[\p{L}-]+\s+){1,3})?$/u.test(
        between,
      ) &&
      typesAgree(last, name);
    if (isPair)
      joined[joined.length - 1] = { ...last, end: name.end, members: [...new Set([...last.members, ...name.members])] };
    else joined.push(name);
    return joined;
  }, []);
}

const typesAgree = (a: Subject, b: Subject): boolean =>
  (a.members[0]?.type === 'person') === (b.members[0]?.type === 'person');

/** What a sentence leaves for the next one to point back to. */
export function follow(discourse: Discourse, subjects: readonly Subject[], masked: string): Discourse {
  const named = subjects.filter(({ kind }) => kind === 'name').flatMap(({ members }) => members);
  const recent = [...discourse.recent.filter((member) => !named.includes(member)), ...new Set(named)];
  const isOwner = ({ end }: Subject): boolean => /^[’']s?\s/.test(masked.slice(end));
  const isBehindPreposition = ({ start }: Subject): boolean =>
    /\b(?:of|with|by|to|in|for|against|from|between|on|over|about|at|under|after|before|during)\s+(?:the\s+)?$/i.test(
      masked.slice(0, start),
    );
  const main = subjects.find(
    (subject) =>
      subject.members.some(({ type }) => type === 'person') && !isOwner(subject) && !isBehindPreposition(subject),
  );
  const isUnnamed =
    /^(?:A|An|One|Another)\s+(?:[\p{L}-]+\s+){0,2}?[\p{L}-]+(?:er|or|ist|man|woman|ian|ant|boy|girl|child)\s/u.test(
      masked,
    ) && !main;
  const pairs = subjects.find(({ members, kind }) => members.length > 1 && kind === 'name');
  return {
    isUnnamed,
    recent,
    subject:
      pairs && !main
        ? pairs.members
        : (main?.members ?? discourse.subject.filter((member) => named.length === 0 || named.includes(member))),
  };
}
