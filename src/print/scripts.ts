import type { Inline } from './print-node.ts';
import { hasContent } from './spaces.ts';

/** Scripts that the faces of the text do not have, and the language that a voice should assume where none is given. */
export const SCRIPTS = {
  arab: { lang: 'ar', letters: /\p{Script=Arabic}/u },
  hebr: { lang: 'he', letters: /\p{Script=Hebrew}/u },
  jpan: { lang: 'ja', letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u },
  kore: { lang: 'ko', letters: /\p{Script=Hangul}/u },
  hans: { lang: 'zh', letters: /\p{Script=Han}/u },
} as const;

export type Script = keyof typeof SCRIPTS;

const names = Object.keys(SCRIPTS) as Script[];

const FOREIGN = String.raw`\p{scx=Arabic}\p{scx=Hebrew}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Han}\uFF00-\uFFEF`;

/** Letters of such scripts, with the spaces, digits and punctuation between them. */
const RUN = new RegExp(`[${FOREIGN}](?:[${FOREIGN}\\p{M}\\u200C-\\u200F]|[\\s.,:;!?()0-9–—-]+(?=[${FOREIGN}]))*`, 'gu');

/** The script of some letters; Chinese characters beside kana are Japanese, beside hangul Korean. */
export const findScript = (text: string): Script | undefined => names.find((name) => SCRIPTS[name].letters.test(text));

/** Most texts have no letter beyond Cyrillic: they need not be looked at one by one. */
const MAY_BE_FOREIGN = /[\u0590-\u1DFF\u2E80-\uFFEF\u{10000}-\u{10FFFF}]/u;

export interface Run {
  text: string;
  /** Not given for what the faces of the text have. */
  script?: Script;
}

/** Cuts a text where its script changes. @param lang the language of the text, where it is known */
export function splitRuns(text: string, lang = ''): Run[] {
  if (!MAY_BE_FOREIGN.test(text)) return text === '' ? [] : [{ text }];
  const runs: Run[] = [];
  let end = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const script = findScript(run);
    if (script === undefined) continue;
    if (index > end) runs.push({ text: text.slice(end, index) });
    runs.push({ text: run, script: script === 'hans' ? (HAN_OF[lang.split('-')[0] ?? ''] ?? script) : script });
    end = index + run.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}

/** Languages that write Chinese characters in a way of their own. */
const HAN_OF: Readonly<Record<string, Script>> = { ja: 'jpan', ko: 'kore' };

/** Gives each run of another script the face and the language that it needs. */
export function splitScripts(nodes: readonly Inline[], lang = ''): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (typeof node === 'string') {
      return splitRuns(node, lang).map(({ text, script }) =>
        script ? { k: 'script', script, lang: SCRIPTS[script].lang, c: [text] } : text,
      );
    }
    if (!hasContent(node)) return [node];
    return [{ ...node, c: splitScripts(node.c, node.k === 'lang' && node.lang !== '' ? node.lang : lang) }];
  });
}

const STRONG = /[\p{L}]/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The direction of a block: that of its first letter (Unicode Bidirectional Algorithm, rule P2). */
export function findDirection(text: string): 'ltr' | 'rtl' {
  const first = STRONG.exec(text)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
}
