import type { Quotation } from './quotation.ts';

export interface Sentence {
  start: number;
  end: number;
}

const ABBREVIATION =
  /(?:^|[\s(“"‘])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Pres|Amb|Hon|Rev|St|Mt|No|Nos|Vol|pp?|Figs?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Jr|Sr|vs|etc|e\.g|i\.e|cf|eds?|approx|Inc|Ltd|Co|Corp|a\.m|p\.m|c|ca)\.$/;
const INITIALS = /(?:^|[\s(“"‘.])\p{Lu}\.$/u;
const STARTERS =
  /^(?:The|A|An|In|It|He|She|They|But|And|This|That|These|Those|On|At|For|As|If|When|While|However|His|Her|Their|Its)\b/;
const SAYS =
  /^\s*(?:\p{Lu}[\p{L}’'.-]+\s+){0,3}(?:said|says|asked|asks|added|replied|wrote|writes|told|declared|argued|exclaimed|insisted|warned)\b|^\s*(?:said|says|asked|asks|added|replied|wrote|writes|declared)\b/u;

/** The sentences of a block. What stands in a quotation or a bracket does not end the sentence around it. */
export function findSentences(text: string, quotations: readonly Quotation[]): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const enders = /[.!?…]+[”"’»)\]]*(?=\s|$)/gu;
  for (let match = enders.exec(text); match; match = enders.exec(text)) {
    const end = match.index + match[0].length;
    if (!endsSentence(text, match.index, match[0], end, quotations)) continue;
    sentences.push({ start, end });
    start = end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
  }
  if (text.slice(start).trim() !== '') sentences.push({ start, end: text.length });
  return sentences;
}

function endsSentence(text: string, at: number, marks: string, end: number, quotations: readonly Quotation[]): boolean {
  const after = text.slice(end);
  const inside = quotations.find((quotation) => at > quotation.start && at < quotation.end);
  if (inside && inside.end > end) return false;
  if (isInBracket(text, at, end)) return false;
  if (/^\s*$/.test(after)) return true;
  if (!/^\s+[“"‘«„([]?[\p{Lu}\p{Lo}\d]/u.test(after)) return false;
  if (inside && /[!?]/.test(marks) && SAYS.test(after)) return false;
  // “… now,” with a full stop where a comma is usual, and then who said it.
  if (inside && /^\s*(?:he|she|they)\s/.test(after)) return false;
  if (!marks.startsWith('.') || marks.length > 1) return true;
  const before = text.slice(Math.max(0, at - 12), at + 1);
  if (ABBREVIATION.test(before)) return false;
  if (INITIALS.test(before)) return /(?:\p{Lu}\.){2}$/u.test(before) && STARTERS.test(after.trim());
  return true;
}

/** Whether a bracket that was opened before this place is closed after it. */
function isInBracket(text: string, at: number, end: number): boolean {
  const from = Math.max(0, at - 600);
  const open = Math.max(text.lastIndexOf('(', at), from - 1);
  if (open < from) return false;
  return text.lastIndexOf(')', end - 1) < open && text.indexOf(')', end) >= 0;
}
