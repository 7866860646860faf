import { normaliseText, type NormalisedText } from './normalised-text.ts';
import { SPACED_CHARACTER } from './word-boundary.ts';

/** A name found in a text: whose it is, and where it stands, in UTF-16 units, the end exclusive. */
export interface Mention {
  key: string;
  start: number;
  end: number;
}

/**
 * Builds a function that finds the names in a text: whole words, the longest name where several begin alike, the same
 * case, any accents, straight or curly apostrophes; `Roe` is found in `Roe’s`. A name that begins with a small letter
 * may begin a sentence. A name given for two keys is the first one’s. In scripts without spaces, parts of words count.
 */
export function buildMentionFinder(
  subjects: readonly { key: string; names: readonly string[] }[],
): (text: string) => Mention[] {
  const keysByName = new Map<string, string>();
  for (const { key, names } of subjects)
    for (const form of names.flatMap(formsOf)) if (!keysByName.has(form)) keysByName.set(form, key);
  if (keysByName.size === 0) return () => [];

  const pattern = buildPattern([...keysByName.keys()]);
  return (text) => {
    const simplified = simplify(text);
    return Array.from(simplified.text.matchAll(pattern), ({ 0: name, index }) => ({
      key: keysByName.get(name) ?? '',
      ...placeIn(simplified, index, index + name.length),
    }));
  };
}

function placeIn(text: NormalisedText | { text: string }, start: number, end: number): Pick<Mention, 'start' | 'end'> {
  return 'offsets' in text ? { start: text.offsets[start] ?? 0, end: text.ends[end - 1] ?? 0 } : { start, end };
}

/** A name as it stands in a text, and as it stands at the start of a sentence. */
function formsOf(name: string): string[] {
  const { text } = simplify(name);
  return text === '' ? [] : [text, text.charAt(0).toUpperCase() + text.slice(1)];
}

/** A text of plain letters, single spaces or line ends and signs, each of which has one unit before and after it is normalised. */
const PLAIN = /^(?![ \n])(?:[!-~‘’‚‛ʼ′“”„‟″«»‐‑–—]|[ \n](?![ \n]|$))*$/;
const SIGNS: readonly [pattern: RegExp, sign: string][] = [
  [/[‘’‚‛ʼ′]/g, "'"],
  [/[“”„‟″«»]/g, '"'],
  [/[‐‑]/g, '-'],
  [/\n/g, ' '],
];

/** The normalised text without accents, and where each UTF-16 unit of it came from; without the latter, where it was. */
function simplify(original: string): NormalisedText | { text: string } {
  if (PLAIN.test(original)) return { text: SIGNS.reduce((text, [marks, sign]) => text.replace(marks, sign), original) };
  const normalised = normaliseText(original, { insertions: 'keep' });
  if (/^[\0-\x7f]*$/.test(normalised.text)) return normalised;
  const simplified: NormalisedText = { text: '', offsets: [], ends: [] };
  let from = 0;
  for (const character of normalised.text) {
    const plain = withoutAccents(character);
    simplified.text += plain;
    for (let i = 0; i < plain.length; i += 1) {
      simplified.offsets.push(normalised.offsets[from] ?? 0);
      simplified.ends.push(normalised.ends[from] ?? 0);
    }
    from += character.length;
  }
  return simplified;
}

const withoutAccents = (character: string): string =>
  /[A-Za-z0-9 ]/.test(character)
    ? character
    : character
        .normalize('NFD')
        .replace(/[\u0300-\u036F]/g, '')
        .normalize('NFC');

const STARTS_SPACED = new RegExp(`^${SPACED_CHARACTER}`, 'v');
const ENDS_SPACED = new RegExp(`${SPACED_CHARACTER}$`, 'v');

/** One expression for all names. The names are kept together as plain alternatives, which engines search fast. */
function buildPattern(names: readonly string[]): RegExp {
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  const alternatives = [false, true].flatMap((endsSpaced) =>
    [false, true].flatMap((startsSpaced) => {
      const alike = longestFirst.filter(
        (name) => STARTS_SPACED.test(name) === startsSpaced && ENDS_SPACED.test(name) === endsSpaced,
      );
      const before = startsSpaced ? `(?<!${SPACED_CHARACTER})` : '';
      const after = endsSpaced ? `(?!${SPACED_CHARACTER})` : '';
      return alike.length > 0 ? `${before}(?:${alike.map(RegExp.escape).join('|')})${after}` : [];
    }),
  );
  return new RegExp(alternatives.join('|'), 'gv');
}
