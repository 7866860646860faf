import type { Cast, CastMember } from './cast.ts';
import type { InlineText } from './inline-text.ts';
import { findQuotations, type Quotation, type QuoteStyle } from './quotation.ts';
import { findSentences, type Sentence } from './sentence.ts';
import { findSpeaker, type FoundSpeaker } from './speaker.ts';
import { findSubjects, follow, type Subject } from './subject.ts';
import { emptyDiscourse, type Discourse } from './anaphora.ts';

export interface AttributedQuotation extends Quotation {
  /** Number of the sentence in its block. */
  sentence: number;
  speaker: FoundSpeaker | null;
}

/** A block with its sentences and quotations, each with who probably said it. */
export interface ReadBlock {
  text: string;
  sentences: Sentence[];
  quotations: AttributedQuotation[];
}

export interface BlockToRead {
  inline: InlineText;
  /** A quotation set apart, without marks of its own. */
  isSetApart: boolean;
}

/** Reads blocks in order: whom a pronoun means depends on what stands before. */
export function attributeQuotations(blocks: readonly BlockToRead[], cast: Cast, style: QuoteStyle): ReadBlock[] {
  let discourse = emptyDiscourse();
  let before: FoundSpeaker | null = null;
  return blocks.map(({ inline: { text }, isSetApart }, at) => {
    const continues = /^\s*[“"«]/.test(blocks[at + 1]?.inline.text ?? '');
    const quotations = isSetApart ? [wholeOf(text)] : findQuotations(text, style, continues);
    const sentences = isSetApart ? [{ start: 0, end: text.length }] : findSentences(text, quotations);
    const attributed: AttributedQuotation[] = [];
    let inBlock: FoundSpeaker | null = isSetApart || /^\s*[“"«]/.test(text) ? before : null;
    for (const [number, { start, end }] of sentences.entries()) {
      const masked = mask(text.slice(start, end), start, quotations);
      const subjects = isSetApart ? [] : findSubjects(masked, cast, discourse);
      for (const quotation of quotations.filter((each) => each.start >= start && each.start < end)) {
        const local = { start: quotation.start - start, end: quotation.end - start };
        const found = findSpeaker({ masked, subjects }, local);
        const isBare = masked.replace(/[\s\p{P}\u0001]/gu, '') === '';
        const fallback =
          isBare || isSetApart ? (inBlock ?? fallBack(discourse)) : (found ?? (hasVoice(masked) ? null : null));
        const speaker = found && !isBare ? found : fallback;
        attributed.push({ ...quotation, sentence: number, speaker });
        if (speaker) inBlock = speaker;
      }
      if (!isSetApart) {
        const leads = /[:,]\s*$/.test(masked)
          ? findSpeaker({ masked, subjects }, { start: masked.length, end: masked.length })
          : null;
        if (leads) inBlock = leads;
        discourse = follow(discourse, subjects, masked);
      }
    }
    before = inBlock ?? before;
    return { text, sentences, quotations: attributed };
  });
}

const wholeOf = (text: string): Quotation => ({
  start: 0,
  end: text.length,
  words: text.trim().replace(/^[“"‘«]+|[”"’»]+$/gu, ''),
});

/** The words of quotations put out of sight, their places kept. */
function mask(sentence: string, offset: number, quotations: readonly Quotation[]): string {
  let masked = sentence;
  for (const { start, end } of quotations) {
    const from = Math.max(0, start - offset);
    const to = Math.min(sentence.length, end - offset);
    if (from < to) masked = masked.slice(0, from) + '\u0001'.repeat(to - from) + masked.slice(to);
  }
  return masked;
}

const hasVoice = (masked: string): boolean => masked.length > 0;

function fallBack({ subject }: Discourse): FoundSpeaker | null {
  return subject.length === 0
    ? null
    : {
        members: [...subject] as CastMember[],
        score: 0.2,
        reason: 'The words stand alone; the sentence before is about this actor.',
      };
}

export const namesOf = (subjects: readonly Subject[]): CastMember[] => subjects.flatMap(({ members }) => members);
