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

/** Gives each run of another script the face and the language that it needs. */
export function splitScripts(nodes: readonly Inline[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (typeof node === 'string') return splitText(node);
    return hasContent(node) ? [{ ...node, c: splitScripts(node.c) }] : [node];
  });
}

function splitText(text: string): Inline[] {
  const pieces: Inline[] = [];
  let end = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const script = findScript(run);
    if (script === undefined) continue;
    if (index > end) pieces.push(text.slice(end, index));
    pieces.push({ k: 'script', script, lang: SCRIPTS[script].lang, c: [run] });
    end = index + run.length;
  }
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}

const STRONG = /[\p{L}]/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The direction of a block: that of its first letter (Unicode Bidirectional Algorithm, rule P2). */
export function findDirection(text: string): 'ltr' | 'rtl' {
  const first = STRONG.exec(text)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
}
