/** Text in the form in which passages are compared, and where each of its UTF-16 units came from. */
export interface NormalisedText {
  text: string;
  /** Where in the original the character begins of which the unit is made. */
  offsets: number[];
  /** Where in the original that character ends. */
  ends: number[];
}

const INSERTION = String.raw`\s*\[(?:[^\[\]]|\[[^\[\]]*\]){0,100}\]`;
/** Signs of ASCII that stay as they are, and single spaces between them: most of most texts, in one stroke. */
const PLAIN = String.raw`[\w,.;:!?()'"/-]`;
const CHARACTER = String.raw`\p{DI}+|${PLAIN}(?:${PLAIN}| (?=${PLAIN}))*(?!\p{M})|\s+|[\u1100-\u11FF]+|\P{M}\p{M}+|.`;
const TOKENS = { drop: new RegExp(`${INSERTION}|${CHARACTER}`, 'gsu'), keep: new RegExp(CHARACTER, 'gsu') };

const REPLACEMENTS = new Map<string, string>(
  Object.entries({
    ...Object.fromEntries(Array.from('‘’‚‛ʼ′', (mark) => [mark, "'"])),
    ...Object.fromEntries(Array.from('“”„‟″«»', (mark) => [mark, '"'])),
    '…': '...',
    '‐': '-',
    '‑': '-',
  }),
);

/**
 * Gives the text with straight quotation marks, single spaces and none at its ends, three dots for `…`, plain hyphens,
 * composed letters (Unicode NFC), and without soft hyphens and other invisible characters. Case is kept.
 *
 * What an editor put in square brackets ([sic], [i.e. the council], [^a-citation]) is left out with the space before it;
 * of brackets inside a word ([T]he, agree[d]) only the brackets. `insertions: 'keep'` leaves all brackets in.
 */
export function normaliseText(
  text: string,
  { insertions = 'drop' }: { insertions?: 'drop' | 'keep' } = {},
): NormalisedText {
  const units: string[] = [];
  const offsets: number[] = [];
  const ends: number[] = [];
  let space: [number, number] | null = null;

  const add = (unit: string, start: number, end: number): void => {
    units.push(unit);
    offsets.push(start);
    ends.push(end);
  };
  const addVerbatim = (characters: string, start: number): void => {
    units.push(characters);
    for (let at = start; at < start + characters.length; at += 1) {
      offsets.push(at);
      ends.push(at + 1);
    }
  };
  const addCharacters = (characters: string, start: number, end: number): void => {
    if (space && units.length > 0) add(' ', ...space);
    space = null;
    if (characters.length === end - start && characters.charCodeAt(characters.length - 1) < 128)
      addVerbatim(characters, start);
    else for (let i = 0; i < characters.length; i += 1) add(characters.charAt(i), start, end);
  };

  for (const { 0: token, index } of text.matchAll(TOKENS[insertions])) {
    const end = index + token.length;
    if (isInsertion(token)) {
      const open = text.indexOf('[', index);
      const isPartOfWord = hasPartOfWord(text, open, end);
      if (open > index && (isPartOfWord || isLetter(text.charAt(end)))) space ??= [index, open];
      if (isPartOfWord) addCharacters(text.slice(open + 1, end - 1), open + 1, end - 1);
    } else if (/^\s/.test(token)) space ??= [index, end];
    else if (!/^\p{DI}/u.test(token)) addCharacters(REPLACEMENTS.get(token) ?? token.normalize('NFC'), index, end);
  }
  return { text: units.join(''), offsets, ends };
}

const isInsertion = (token: string): boolean => token.length > 1 && token.endsWith(']');

const isLetter = (character: string): boolean => /^\p{L}/u.test(character);

/** Whether the brackets from `open` to `end` hold letters of a word that goes on outside them. */
function hasPartOfWord(text: string, open: number, end: number): boolean {
  const content = text.slice(open + 1, end - 1);
  const isJoined = isLetter(text.charAt(open - 1)) || isLetter(text.charAt(end));
  return isJoined && content !== 'sic' && /^\p{L}+$/u.test(content);
}
