import type { CastMember } from './cast.ts';
import { isCountry, type ProperName } from './proper-name.ts';
import { BODY_WORD, NO_PERSON_WORD, PERSON_NOUN, TITLE_WORD } from './role-noun.ts';
import { ADVERBS, SAYING_VERB } from './saying-verb.ts';

/** A name that the publication does not know, and what the text shows it to be. */
export interface NewName {
  name: string;
  type: CastMember['type'];
}

const TITLED = new RegExp(
  `^((?:\\p{Lu}[\\p{L}-]+n\\s+|\\p{Lu}[\\p{L}-]+(?:ese|ish|ch|i)\\s+)?(?:${TITLE_WORD}(?:\\s+of\\s+[\\p{Lu}][\\p{L}-]+)?\\s+)+)(?=[\\p{Lu}])`,
  'u',
);
const PERSON =
  /^(?:\p{Lu}[\p{L}’'-]*\.?)(?:\s+(?:(?:van der|van den|van|von|de la|de|da|di|del|der|ter|bin|ibn|al|du|le|la)\s+)?\p{Lu}[\p{L}’'.-]*){0,4}$/u;

/** Takes a proper name for a person, a body or a state, if the text shows it; where it begins beside its title. */
export function findNewName(proper: ProperName, text: string, whole: string): (NewName & { start: number }) | null {
  const title = TITLED.exec(proper.name)?.[0] ?? '';
  const name = nameOf(proper.name.slice(title.length), title);
  const start = proper.start + title.length;
  const type = typeOf(name, title, start, proper, text, whole);
  return type === null ? null : { name, type, start };
}

/** `Jane Roe`, of `President Jane Roe of Upland`. */
const nameOf = (name: string, title: string): string =>
  title === '' || BODY_WORD.test(name) ? name : name.replace(/\s+of\s+.*$/, '');

/** What a new name is, if the text shows it: a title or a calling beside it, or a verb of saying. */
function typeOf(
  bare: string,
  title: string,
  at: number,
  { isFirst }: { isFirst: boolean },
  text: string,
  whole: string,
): CastMember['type'] | null {
  if (bare.length < 2 || /^\p{Lu}\.$/u.test(bare)) return null;
  if (isCountry(bare)) return 'state';
  const words = bare.split(/\s+/);
  if (isCountry(words.at(-1) ?? '')) return null;
  const isAcronym = /^[\p{Lu}\d-]{2,8}$/u.test(bare);
  const after = text.slice(at + bare.length);
  const before = text.slice(Math.max(0, at - title.length - 60), at - title.length);
  const speaks =
    new RegExp(`^(?:,[^,.;]{1,80})?,?\\s+${ADVERBS}${SAYING_VERB}(?![\\p{L}])`, 'u').test(after) ||
    new RegExp(`[”"’,]\\s+${SAYING_VERB}\\s+(?:the\\s+)?$`, 'u').test(before);
  if (BODY_WORD.test(bare)) return words.length > 1 || speaks || /\bthe\s+$/i.test(before) ? 'organisation' : null;
  if (isAcronym) return speaks || /\bthe\s+$/i.test(before) ? 'organisation' : null;
  if (NO_PERSON_WORD.test(bare) || !PERSON.test(bare) || /\b[Tt]he\s+$/.test(before))
    return speaks && !NO_PERSON_WORD.test(bare) && /\bthe\s+$/i.test(before) ? 'organisation' : null;
  if (title !== '') return 'person';
  const callingBefore = new RegExp(`${PERSON_NOUN}(?:,?\\s+|\\s+(?:of|for|at|in)\\s+[^,.;]{1,50},\\s+)$`, 'iu').test(
    before,
  );
  const callingAfter =
    new RegExp(
      `^,\\s+(?:(?:a|an|the|its|their|his|her|then|now|former|one|chief|who|whose|[\\p{Lu}][\\p{L}]*[’']s)\\b[^.;“]{0,80}?\\s)?(?:[\\p{L}-]+\\s+){0,4}${PERSON_NOUN}`,
      'iu',
    ).test(after) || /^,\s+(?:who|whose)\b/.test(after);
  if (words.length >= 2 && (callingBefore || callingAfter || speaks || hasFamilyAlone(words, whole))) return 'person';
  if (words.length > 1 || !speaks) return null;
  const recurs = new RegExp(`(?<=[\\p{Ll},;]\\s)${RegExp.escape(bare)}(?![\\p{L}])`, 'u').test(whole);
  if (isFirst && !recurs && /(?:ly|ing|s|ese)$/.test(bare)) return null;
  if (/(?:ists|ians|ers|ors|ese)$/.test(bare)) return null;
  return new RegExp(
    `\\b(?:in|of|from|across|outside|between|into)\\s+${RegExp.escape(bare)}(?![\\p{L}])(?!\\s+\\p{Lu})`,
    'u',
  ).test(whole)
    ? 'state'
    : 'person';
}

const hasFamilyAlone = (words: readonly string[], whole: string): boolean =>
  [words.at(-1), words[0]].some((word) => {
    const other = word === words.at(-1) ? words.at(-2) : words[1];
    return (
      word !== undefined &&
      new RegExp(
        `(?<!${RegExp.escape(other ?? '')}\\s)(?<![\\p{L}])${RegExp.escape(word)}(?:[’']s)?\\s+${ADVERBS}${SAYING_VERB}(?![\\p{L}])`,
        'u',
      ).test(whole) &&
      other !== undefined &&
      whole.includes(other)
    );
  });
