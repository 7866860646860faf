import type { CastMember } from './cast.ts';
import type { Quotation } from './quotation.ts';
import { ADVERBS, SAYING_NOUN, SAYING_VERB } from './saying-verb.ts';
import type { Subject } from './subject.ts';

/** Who probably said something, and from what that was concluded. */
export interface FoundSpeaker {
  members: CastMember[];
  reason: string;
  /** 1 where the grammar says so, near 0 for a guess by nearness. */
  score: number;
}

/** A sentence with its quotations masked, so that no word in them is taken for its own. */
export interface SpokenSentence {
  masked: string;
  subjects: readonly Subject[];
}

const VERB = new RegExp(`(?<![\\p{L}’'-])${SAYING_VERB}(?![\\p{L}’'-])`, 'gu');
const PREPOSITION =
  /\b(?:of|with|by|to|in|for|against|from|between|on|over|about|at|under|after|before|during|toward|towards|than|like|as|that)\s+(?:the\s+)?$/i;
const DIRECT = new RegExp(`^\\s*${ADVERBS}$`, 'u');
const APPOSED = new RegExp(`^(?:\\s*\\([^)]*\\))?,\\s[^;:“”]{1,140},\\s*(?:who\\s+)?${ADVERBS}$`, 'u');
const RELATIVE = new RegExp(`^,?\\s+who\\s+${ADVERBS}$`, 'u');
const CONJOINED = /^\s*(?:and|but|or|then|before|after|while|by|in|when)?\s*$/;
const CLOSED = new RegExp(`^,\\s*${ADVERBS}$`, 'u');
const FOLLOWED = new RegExp(`^\\s*${ADVERBS}${SAYING_VERB}(?![\\p{L}])`, 'u');
const FOLLOWED_APPOSED = new RegExp(`^,\\s[^;:“”]{1,120},\\s*${ADVERBS}${SAYING_VERB}(?![\\p{L}])`, 'u');
const VERB_FIRST = new RegExp(`^[\\s,—–-]*(?:as\\s+)?${SAYING_VERB}\\s`, 'u');

/** The nearest plausible speaker of a quotation in its sentence: by the verbs of saying, then by name. `null` where the sentence has none. */
export function findSpeaker(
  { masked, subjects }: SpokenSentence,
  quote: Pick<Quotation, 'start' | 'end'>,
): FoundSpeaker | null {
  const scored = subjects
    .filter(({ start, end }) => end <= quote.start || start >= quote.end)
    .map((subject) => ({ subject, score: scoreOf(subject, subjects, masked, quote) }))
    .sort(
      (a, b) => b.score - a.score || Math.abs(a.subject.start - quote.start) - Math.abs(b.subject.start - quote.start),
    );
  const [best] = scored;
  if (!best || best.score <= 0) return null;
  const words = masked.slice(best.subject.start, best.subject.end);
  return {
    members: best.subject.members,
    score: Math.min(1, best.score / 10),
    reason: describe(best.subject, words, best.score),
  };
}

function describe({ kind, members }: Subject, words: string, score: number): string {
  const names = members.map(({ name }) => name).join(' and ');
  const found = score >= 6 ? 'a verb of saying goes with' : 'the nearest name is';
  if (members.length === 0) return `“${words}” speaks here, whom the text does not name.`;
  return kind === 'name'
    ? `In this sentence ${found} “${words}”.`
    : `In this sentence ${found} “${words}”, taken for ${names}.`;
}

function scoreOf(
  subject: Subject,
  all: readonly Subject[],
  masked: string,
  quote: Pick<Quotation, 'start' | 'end'>,
): number {
  const isBefore = subject.end <= quote.start;
  return isBefore ? scoreBefore(subject, all, masked, quote) : scoreAfter(subject, all, masked, quote);
}

/** How likely a subject that stands before the words is their speaker. */
function scoreBefore(subject: Subject, all: readonly Subject[], masked: string, { start }: { start: number }): number {
  const before = masked.slice(0, subject.start);
  const lead = masked.slice(subject.end, start);
  if (
    /(?:according to|in the (?:words|view|opinion|phrase|judg(?:e)?ment) of|as (?:told|quoted|reported) by|quoting|citing)\s+(?:the\s+)?(?:[\p{L}’'-]+\s+){0,3}$/iu.test(
      before,
    ) &&
    !/[.;]/.test(lead)
  )
    return 14;
  const verb = lastVerb(masked, start);
  const passive = verb === null ? '' : masked.slice(verb.end, start);
  if (verb !== null && subject.start >= verb.end) {
    // “Without it, says the keeper, Jane Roe, “we …””
    if (
      /^\s+(?:the\s+)?(?:[\p{L}’'-]+,?\s+){0,5}$/u.test(masked.slice(verb.end, subject.start)) &&
      /^,\s*$/.test(lead) &&
      /,\s*$/.test(masked.slice(0, verb.start))
    )
      return 12;
    return /^\s*(?:[\p{L}-]+\s+){0,5}?by\s+(?:the\s+)?(?:[\p{L}’'-]+\s+){0,3}$/u.test(
      passive.slice(0, subject.start - verb.end),
    )
      ? 12
      : weigh(subject, all, masked) - 4;
  }
  if (new RegExp(`^[’']s?\\s+(?:[\\p{L}-]+\\s+){0,3}?${SAYING_NOUN}\\b`, 'u').test(lead))
    return verb && FOLLOWED.test(lead) ? 6 : 11;
  if (
    new RegExp(
      `\\b${SAYING_NOUN}\\s+(?:[^,.;]{0,40}\\s)?(?:by|from|of)\\s+(?:the\\s+)?(?:[\\p{L}-]+\\s+){0,2}$`,
      'u',
    ).test(before)
  )
    return 9;
  if (
    subject.kind === 'pronoun' &&
    new RegExp(`^\\s+(?:own\\s+)?${SAYING_NOUN}\\b`, 'u').test(lead) &&
    /\b[Ii]n $/.test(before)
  )
    return 11;
  if (subject.kind === 'pronoun' && /^\s*$/.test(lead) && /^it$/i.test(masked.slice(subject.start, subject.end)))
    return 7;
  if (verb === null) return weigh(subject, all, masked);
  const gap = masked.slice(subject.end, verb.start);
  if (isInside(subject, all, masked)) return weigh(subject, all, masked) - 3;
  if (isTold(masked, verb)) return weigh(subject, all, masked) - 3;
  if (DIRECT.test(gap)) return 12;
  // “its clerk, Jane Roe, said”
  if (CLOSED.test(gap) && /,\s+$/.test(before)) return 12;
  if (APPOSED.test(gap) && !/[’']s?$/.test(gap.slice(0, 2))) return 11;
  if (RELATIVE.test(gap)) return 10;
  if (
    /^\s+(?:of|for|at|in|from)\s[^,;:]{1,60}$/.test(gap) &&
    subject.kind !== 'pronoun' &&
    new RegExp(`(?:^|\\s)${ADVERBS}$`, 'u').test(gap.slice(-1))
  )
    return 9 - gap.length / 40;
  return weigh(subject, all, masked) + (CONJOINED.test(gap) ? 1 : 0) + (hasOwnVerb(subject, masked) ? 2.5 : 0);
}

/** Whether a verb of saying follows the subject at once, somewhere before another one. */
const hasOwnVerb = ({ end }: Subject, masked: string): boolean =>
  FOLLOWED.test(masked.slice(end)) || FOLLOWED_APPOSED.test(masked.slice(end));

function scoreAfter(subject: Subject, all: readonly Subject[], masked: string, { end }: { end: number }): number {
  const between = masked.slice(end, subject.start).replace(/\b(Mrs?|Ms|Dr|Prof|Gen|Col|Sen|Gov|Rep|St)\.(?=\s)/g, '$1');
  const after = masked.slice(subject.end);
  if (/[.;]\s/.test(between)) return weigh(subject, all, masked) - 5;
  if (
    /^[\s,]*(?:according to|in the (?:words|view|opinion) of|as (?:told|quoted|reported) by)\s+(?:the\s+)?/i.test(
      between,
    )
  )
    return 14 - between.length / 60;
  if (VERB_FIRST.test(between) && between.length < 90 && !isInside(subject, all, masked))
    return 13 - between.length / 30 + (isPerson(subject) ? 1.5 : 0) + (subject.kind === 'name' ? 0.5 : 0);
  if (
    /^[\s,—–-]*(?:as\s+|the\s+|(?:[\p{L}’'-]+\s+){0,3})$/u.test(between) &&
    (FOLLOWED.test(after) || FOLLOWED_APPOSED.test(after)) &&
    !/^\s*(?:and|but|while|when)\s/.test(between)
  )
    return 13.5;
  // “…,” the council’s clerk, Jane Roe, told reporters
  if (
    /^[\s,]*(?:[\p{L}’'-]+\s+){0,5}[\p{L}’'-]+,\s+$/u.test(between) &&
    FOLLOWED.test(after.replace(/^,/, '')) &&
    !/\b(?:and|but|while|when)\b/.test(between)
  )
    return 13;
  if (FOLLOWED.test(after) && /^,/.test(between) && !/\b(?:and|but|while|when|that)\b/.test(between)) return 8;
  return weigh(subject, all, masked) - 3;
}

const isPerson = ({ members }: Subject): boolean => members.some(({ type }) => type === 'person');

/** By itself: persons before bodies before states, the first of the sentence before others, and owners and objects last. */
function weigh(subject: Subject, all: readonly Subject[], masked: string): number {
  const byKind =
    subject.members.length === 0
      ? 0.8
      : isPerson(subject)
        ? 3
        : subject.members[0]?.type === 'organisation'
          ? 1.4
          : 0.6;
  const isOwner = /^[’']s?(?=\s)/.test(masked.slice(subject.end));
  const isObject = PREPOSITION.test(masked.slice(0, subject.start));
  const isOpening = all[0] === subject;
  return byKind + (isOpening ? 1 : 0) - (isOwner ? 2 : 0) - (isObject ? 1.6 : 0);
}

/** A name that belongs to another: “the council” of “the chairman of the council”, “Jane Roe” in “the office of Jane Roe”. */
function isInside(subject: Subject, all: readonly Subject[], masked: string): boolean {
  if (/^[’']s?\s/.test(masked.slice(subject.end))) return true;
  return all.some(
    (other) =>
      other !== subject &&
      other.end <= subject.start &&
      /^(?:\s[\p{L}’'-]+){0,2}?\s(?:of|for|at|from|with)\s(?:the\s)?(?:[\p{L}-]+\s)?$/u.test(
        masked.slice(other.end, subject.start),
      ),
  );
}

function lastVerb(masked: string, before: number): { start: number; end: number } | null {
  const verbs = Array.from(masked.slice(0, before).matchAll(VERB), ({ 0: verb, index }) => ({
    start: index,
    end: index + verb.length,
  }));
  return (
    verbs.findLast(
      ({ start, end }) =>
        !/\b(?:the|a|an|its|their|his|her|this|that|no|any|[’']s)\s+$/i.test(
          masked.slice(Math.max(0, start - 8), start),
        ) && !isNounBy(masked, end),
    ) ??
    verbs.at(-1) ??
    null
  );
}

/** `a call for`, `the report of`: nouns with the form of a verb. */
const isNounBy = (masked: string, end: number): boolean => /^\s+of\s/.test(masked.slice(end));

/** “was told”, “were asked”: the subject heard it. */
const isTold = (masked: string, { start, end }: { start: number; end: number }): boolean =>
  /\b(?:was|were|been|is|are)\s+(?:[a-z]+ly\s+)?$/.test(masked.slice(0, start)) &&
  /^(?:told|asked|informed|assured|warned|reminded|instructed|advised)$/.test(masked.slice(start, end));
