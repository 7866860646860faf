import { PERSON_NOUN, TITLE_WORD } from './role-noun.ts';

/** What the text calls a person: the words before the name, or those between commas after it. */
export function findRole(name: string, whole: string): string | null {
  const found = RegExp.escape(name);
  const after = new RegExp(
    `${found}(?:\\s*\\([^)]*\\))?,\\s+((?:a|an|the|its|their|then|now|former|one of)?\\s*[^,.;“”"()]*?\\b${PERSON_NOUN}\\b[^,.;“”"()]*)[,.;—–)]`,
    'iu',
  ).exec(whole)?.[1];
  if (
    after !== undefined &&
    after.split(/\s+/).length <= 18 &&
    !new RegExp(`(?<![\\p{L}])(?:said|says|wrote|writes|told|who)(?![\\p{L}])`).test(after)
  )
    return tidyRole(after);
  const titled = new RegExp(`((?:\\p{Lu}[\\p{L}-]+\\s+)?(?:${TITLE_WORD}\\s+)+)${found}`, 'u').exec(whole)?.[1];
  if (titled !== undefined && !/^(?:Mr|Mrs|Ms|Dr)\.?\s*$/.test(titled))
    return tidyRole(titled.replace(/^(?:The|But|And|In|When|While|As|Former)\s+/, ''));
  const before = new RegExp(`(?:^|[\\s“(])((?:[\\p{L}’'-]+\\s+){0,4}?${PERSON_NOUN}),?\\s+${found}`, 'u').exec(
    whole,
  )?.[1];
  return before === undefined
    ? null
    : tidyRole(
        before.replace(/^.*\b(?:the|a|an|said|by|to|with|and|of|from|for|its|his|her|their|told|is|was)\s+(?=\S)/i, ''),
      );
}

/** “support union leader”: what stands before the first capital letter is no part of the role. */
const tidyRole = (role: string): string =>
  (/^\p{Ll}+\s+(\p{Lu}.*)$/u.exec(role.trim())?.[1] ?? role)
    .trim()
    .replace(/^(?:a|an|the|one of)\s+/i, '')
    .replace(/\s+/g, ' ');

/** How the text speaks of a person: by “Mr” or “Ms”, by what the person is called, or by the pronoun that follows the name. */
export function findGender(
  { forms, role }: { forms: readonly string[]; role: string | null },
  whole: string,
): 'he' | 'she' | null {
  const names = forms.map((form) => RegExp.escape(form)).join('|');
  if (
    new RegExp(
      `\\b(?:Mrs|Ms|Lady|Dame|Queen|Princess|Sister|Chairwoman|Congresswoman|Spokeswoman)\\.?\\s+(?:${names})`,
      'u',
    ).test(whole) ||
    /woman\b|queen/i.test(role ?? '')
  )
    return 'she';
  if (
    new RegExp(`\\b(?:Mr|Sir|Lord|King|Prince|Father|Chairman|Congressman|Spokesman)\\.?\\s+(?:${names})`, 'u').test(
      whole,
    ) ||
    /(?:spokes|chair|fisher|states|congress)man\b|\bking\b/i.test(role ?? '')
  )
    return 'he';
  let he = 0;
  let she = 0;
  // The pronoun that follows a name in its own sentence, with no other name between, is mostly the name’s.
  for (const { 1: between = '', 2: pronoun = '' } of whole.matchAll(
    new RegExp(
      `(?<![\\p{L}])(?:${names})(?![\\p{L}])((?:(?!\\n)[^.!?]){0,150}?(?:[.!?][”"’]?\\s+[^.!?\\n]{0,20}?)?)\\b(he|she|himself|herself|He|She)\\b`,
      'gu',
    ),
  )) {
    if (/\p{Lu}[\p{L}-]+\s+\p{Lu}/u.test(between.replace(/^[^“"]*[“"]/, ''))) continue;
    const weight = /[.!?]/.test(between) ? 1 : 2;
    if (/^she|^her/i.test(pronoun)) she += weight;
    else he += weight;
  }
  return she > he ? 'she' : he > she ? 'he' : null;
}
