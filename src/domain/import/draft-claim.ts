import type { PreciseDate } from '#domain/date.ts';
import { parseDate } from '#domain/date.ts';
import type { ReadBlock } from './attribution.ts';
import type { AttributedQuotation } from './attribution.ts';
import type { InlineText } from './inline-text.ts';
import { countQuotedWords } from './quotation.ts';
import type { CastMember } from './cast.ts';
import type { DraftSource } from './source-register.ts';
import { findWrittenDates, formatEdtf, type NumericOrder } from './written-date.ts';

/** A claim before it has its number. */
export interface DraftClaim {
  kind: 'statement' | 'report';
  speakers: CastMember[];
  /** EDTF. */
  said: string | null;
  reported: string | null;
  gist: string;
  quote: string | null;
  passage: string | null;
  sources: string[];
  reason: string;
}

/** What a block holds: claims, and quoted words too few to be one. */
export interface FoundClaims {
  claims: DraftClaim[];
  terms: string[];
}

/** Fewer quoted words than this are a term, not a statement. */
const FEWEST_WORDS = 4;

export interface ClaimContext {
  sources: readonly DraftSource[];
  published: PreciseDate | null;
  order: NumericOrder;
  /** How often some words stand in the whole text. */
  count: (words: string) => number;
}

/** The claims of a block: its quotations, and its sentences that cite a source and quote no one. */
export function findClaims(block: ReadBlock, { notes }: Pick<InlineText, 'notes'>, context: ClaimContext): FoundClaims {
  const found: FoundClaims = { claims: [], terms: [] };
  const citations = notes.filter(({ key }) => context.sources.some((source) => source.key === key));
  for (const [number, { start, end }] of block.sentences.entries()) {
    const sentence = block.text.slice(start, end).trim();
    const next = block.sentences[number + 1]?.start ?? Infinity;
    const its = citations.filter(({ at }) => at > start && (at <= end || at < next)).map(({ key }) => key);
    const quotations = joinSplit(
      block.quotations.filter((quotation) => quotation.sentence === number),
      block.text,
    );
    const long = quotations.filter(({ words }) => countQuotedWords(words) >= FEWEST_WORDS);
    const closing = its.length > 0 ? its : keysAt(citations.find(({ at }) => at > end)?.at, citations);
    for (const quotation of long) found.claims.push(toStatement(quotation, sentence, closing, context));
    found.terms.push(
      ...quotations.filter((quotation) => !long.includes(quotation)).map(({ words }) => words.replace(/[.,]$/, '')),
    );
    if (long.length === 0 && its.length > 0) found.claims.push(toReport(sentence, its, context));
  }
  return found;
}

const keysAt = (at: number | undefined, citations: readonly { key: string; at: number }[]): string[] =>
  citations.filter((citation) => citation.at === at).map(({ key }) => key);

/** “We shall go,” Roe said, “but not today”: one quotation with a gap, where the second part goes on in small letters. */
function joinSplit(quotations: readonly AttributedQuotation[], text: string): AttributedQuotation[] {
  return quotations.reduce<AttributedQuotation[]>((joined, next) => {
    const last = joined.at(-1);
    const between = last ? text.slice(last.end, next.start) : '';
    const isOne =
      last &&
      /[,—–-][”"’»]?$/u.test(text.slice(0, last.end)) &&
      /^[^.!?;“”]{3,90},\s*$/u.test(between) &&
      /^[^\p{L}]*\p{Ll}/u.test(next.words);
    if (isOne)
      joined[joined.length - 1] = {
        ...last,
        end: next.end,
        words: `${last.words}${/[—–]$/.test(last.words) ? '' : ','} […] ${next.words}`,
      };
    else joined.push(next);
    return joined;
  }, []);
}

function toStatement(
  { words, speaker }: AttributedQuotation,
  sentence: string,
  sources: string[],
  context: ClaimContext,
): DraftClaim {
  const speakers = speaker?.members ?? [];
  const quote = /, \[…\] /.test(words) ? words.replace(/,(?= \[…\])/, '') : words;
  return {
    kind: speakers.length > 0 ? 'statement' : 'report',
    speakers,
    ...findDates(sentence, sources, context),
    gist: sentence,
    quote,
    passage: context.count(quote) > 1 && context.count(sentence) === 1 ? sentence : null,
    sources,
    reason:
      speakers.length > 0
        ? (speaker?.reason ?? '')
        : (speaker?.reason ?? 'No one in this sentence was found to have said it.'),
  };
}

const toReport = (sentence: string, sources: string[], context: ClaimContext): DraftClaim => ({
  kind: 'report',
  speakers: [],
  ...findDates(sentence, sources, context),
  gist: sentence,
  quote: null,
  passage: sentence,
  sources,
  reason: 'A candidate: the sentence cites a source and quotes no one.',
});

/** One date for all, or the stretch between the days of several sources. */
function joinDates(dates: readonly string[]): string | null {
  const [first = null, ...others] = [...new Set(dates)].sort();
  const last = others.at(-1);
  if (first === null || last === undefined) return first;
  return [first, ...others].every((date) => /^\d{4}-\d\d-\d\d$/.test(date)) ? `${first}/${last}` : null;
}

const lastDayOf = (date: string): string => date.slice(0, 10).padEnd(10, '-99');

/** The day that the sentence gives, else that of the source; both, where they differ. */
function findDates(
  sentence: string,
  sources: readonly string[],
  { sources: all, published, order }: ClaimContext,
): { said: string | null; reported: string | null } {
  const dates = sources
    .flatMap((key) => all.find((source) => source.key === key)?.issued ?? [])
    .filter((date) => !date.startsWith('XXXX'));
  const issued = joinDates(dates);
  const [written, ...others] = findWrittenDates(
    sentence.replace(/[“"«][^”"»]*[”"»]/gu, (quoted) => ' '.repeat(quoted.length)),
    order,
  );
  const stated = written && others.length === 0 && written.from.length === 5 ? formatEdtf(written, published) : null;
  const said =
    stated !== null &&
    'date' in parseDate(stated) &&
    !stated.startsWith('XXXX') &&
    dates.every((date) => stated <= lastDayOf(date))
      ? stated
      : null;
  return { said: said ?? issued, reported: said !== null && issued !== null && said !== issued ? issued : null };
}
