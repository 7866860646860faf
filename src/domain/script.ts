import type { Library } from './library.ts';

/** Words of one script in a text, or what stands between them. */
export interface ScriptRun {
  text: string;
  /** The language of words in another script than Latin (BCP 47); `null` for all other text. */
  language: string | null;
  isRightToLeft: boolean;
}

/** By script (ISO 15924): how it is recognised, and under which names a language can have it. */
const SCRIPTS: Readonly<Record<string, { letters: string; also?: readonly string[]; isRightToLeft?: true }>> = {
  Arab: { letters: 'Arabic', isRightToLeft: true },
  Hebr: { letters: 'Hebrew', isRightToLeft: true },
  Syrc: { letters: 'Syriac', isRightToLeft: true },
  Thaa: { letters: 'Thaana', isRightToLeft: true },
  Cyrl: { letters: 'Cyrillic' },
  Grek: { letters: 'Greek' },
  Armn: { letters: 'Armenian' },
  Geor: { letters: 'Georgian' },
  Hani: { letters: 'Han', also: ['Hans', 'Hant', 'Jpan'] },
  Jpan: { letters: 'Hiragana}\\p{sc=Katakana' },
  Hang: { letters: 'Hangul', also: ['Kore'] },
  Deva: { letters: 'Devanagari' },
  Beng: { letters: 'Bengali' },
  Taml: { letters: 'Tamil' },
  Telu: { letters: 'Telugu' },
  Thai: { letters: 'Thai' },
  Khmr: { letters: 'Khmer' },
  Mymr: { letters: 'Myanmar' },
  Ethi: { letters: 'Ethiopic' },
};

/** Words of one script with what parts them: spaces, digits and marks, but no brackets. */
const RUNS = new RegExp(
  Object.entries(SCRIPTS)
    .map(([script, { letters }]) => {
      const letter = `[\\p{sc=${letters}}]\\p{M}*`;
      return `(?<${script}>${letter}(?:[\\p{sc=${letters}}\\p{M}\\p{N}\\p{Zs}\\n[\\p{P}--[\\p{Ps}\\p{Pe}]]]*${letter})?)`;
    })
    .join('|'),
  'gv',
);

/** Where none of these is, no other script is: most texts are told by this alone. */
const BEYOND_LATIN = /[\u0370-\u1DFF\u2E80-\u{10FFFF}]/u;

const languagesByLibrary = new WeakMap<Library, ReadonlyMap<string, string>>();

/**
 * Parts a text where another script begins, so that each part can be shown in its language. The language of a script is
 * that of its actors’ names; where they do not say, or say several, only the script is known (`und-Cyrl`). Words in the
 * script of the publication are not parted off.
 */
export function splitByScript(text: string, library: Library): ScriptRun[] {
  const runs: ScriptRun[] = [];
  const addPlain = (plain: string): void => {
    if (plain !== '') runs.push({ text: plain, language: null, isRightToLeft: false });
  };
  if (!BEYOND_LATIN.test(text)) {
    addPlain(text);
    return runs;
  }
  const own = scriptOf(library.site.language);
  let end = 0;
  for (const { 0: words, index, groups = {} } of text.matchAll(RUNS)) {
    const [script = ''] = Object.entries(groups).find(([, found]) => found !== undefined) ?? [];
    if (namesOf(script).includes(own)) continue;
    addPlain(text.slice(end, index));
    const language = findLanguages(library).get(script) ?? `und-${script}`;
    runs.push({ text: words, language, isRightToLeft: SCRIPTS[script]?.isRightToLeft ?? false });
    end = index + words.length;
  }
  addPlain(text.slice(end));
  return runs;
}

/** Whether the first letter of a text is of a script that runs from right to left. */
export const beginsRightToLeft = (text: string): boolean =>
  /^\P{L}*[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}]/u.test(text);

/** The one language that the publication has for each script. */
function findLanguages(library: Library): ReadonlyMap<string, string> {
  const remembered = languagesByLibrary.get(library);
  if (remembered) return remembered;
  const languages = library.actors.flatMap(({ language }) => language ?? []);
  const named = [...new Set(languages.map((tag) => new Intl.Locale(tag).language))];
  const found = new Map(
    Object.keys(SCRIPTS).flatMap((script) => {
      const speakers = named.filter((tag) => namesOf(script).includes(scriptOf(tag)));
      return speakers.length === 1 ? [[script, speakers[0] as string] as const] : [];
    }),
  );
  languagesByLibrary.set(library, found);
  return found;
}

/** The script in which a language is written, if nothing else is said of it. */
const scriptOf = (language: string): string => new Intl.Locale(language).maximize().script ?? '';

const namesOf = (script: string): readonly string[] => [script, ...(SCRIPTS[script]?.also ?? [])];
