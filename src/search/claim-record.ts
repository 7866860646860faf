import type { Addresses } from '#domain/address.ts';
import { buildAttribution } from '#domain/attribution.ts';
import { isWhollyVerbatim, wordsOf, type Claim } from '#domain/claim.ts';
import { orderDateOf, shownDateOf, sourcesOf } from '#domain/claim-order.ts';
import { formatDate, yearsOf, type PreciseDate } from '#domain/date.ts';
import type { Library } from '#domain/library.ts';
import { formatSource } from '#domain/source.ts';
import { formatCardDate, withoutEmpty } from './card-date.ts';
import type { NameIndex } from './names.ts';
import type { SearchRecord } from './record.ts';
import { baseLanguage } from './record-language.ts';

/** A claim as search finds it: its words, who says them to whom, when, and in which source. */
export function buildClaimRecord(claim: Claim, library: Library, addresses: Addresses, names: NameIndex): SearchRecord {
  const { speakers, capacity, audience, where } = buildAttribution(claim, library);
  const article = library.articlesBySlug.get(claim.article);
  const issue = library.issuesById.get(claim.issue);
  const cited = sourcesOf(claim, library);
  const date = shownDateOf(claim, library);
  const isWithdrawn = claim.withdrawn !== undefined;
  const isVerbatim = !isWithdrawn && isWhollyVerbatim(claim);
  const words = isWithdrawn ? `Withdrawn. ${claim.withdrawn}` : isVerbatim ? (claim.quote ?? '') : claim.gist;
  const elsewhere = isWithdrawn
    ? ''
    : joinNew(words, [isVerbatim ? claim.gist : claim.quote, wordsOf(claim), where, claim.when]);
  const speakerNames = speakers.map(({ name }) => name);
  const audienceNames = audience.map(({ name }) => name);
  const source = cited.map((each) => formatSource(each, library.site.language, 'long')).join('; ');

  return {
    card: withoutEmpty({
      type: 'claim',
      href: addresses.claim(claim),
      title: claim.id,
      kind: isWithdrawn ? 'withdrawn' : claim.kind,
      isVerbatim: isVerbatim || undefined,
      speakers: speakerNames,
      capacity: capacity ?? '',
      audience: audienceNames,
      date: formatCardDate(date, library),
      words,
      text: elsewhere,
      within: issue && [issue.title, addresses.issue(issue.id)],
      source,
      passageHref: isWithdrawn || wordsOf(claim) === null ? '' : addresses.words(claim),
      language: article?.language === library.site.language ? '' : article?.language,
    }),
    searched: {
      title: '',
      who: [...speakerNames, capacity].filter(Boolean).join(' '),
      to: audienceNames.length > 0 ? [...speakerNames, 'to', ...audienceNames].join(' ') : '',
      quote: isWithdrawn ? '' : (claim.quote ?? ''),
      body: `${words} ${elsewhere}`,
      hidden: hiddenWords(claim, date, library, names, `${words} ${elsewhere}`),
    },
    facets: {
      issues: [claim.issue],
      actors: withTheirs(claim.actors, library),
      kinds: isWithdrawn ? [] : [claim.kind],
      publishers: [...new Set(cited.map(({ publisher }) => publisher))],
      years: spanOf(claim.said ?? claim.reported ?? date),
    },
    language: baseLanguage(article?.language ?? library.site.language),
    day: orderDateOf(claim, library)?.latest ?? '',
  };
}

/** Texts that add something to what is shown, each once. */
function joinNew(shown: string, texts: readonly (string | null | undefined)[]): string {
  const added: string[] = [];
  for (const text of texts) if (text && ![shown, ...added].some((known) => known.includes(text))) added.push(text);
  return added.join(' · ');
}

/** Actors together with the states and organisations to which they belong, at any remove. */
export function withTheirs(actors: readonly string[], library: Library): string[] {
  const all = new Set(actors);
  for (const id of all) {
    const of = library.actorsById.get(id)?.of;
    if (of !== undefined) all.add(of);
  }
  return [...all];
}

/** The years of a date; of one whose start is open, the year in which it ends. */
export function spanOf(date: PreciseDate | null | undefined): readonly [number, number] | null {
  const years = date ? yearsOf(date) : [];
  const [first, last] = [years[0], years.at(-1)];
  return first === undefined || last === undefined ? null : [first, last];
}

function hiddenWords(
  claim: Claim,
  date: PreciseDate | null,
  library: Library,
  names: NameIndex,
  shown: string,
): string {
  const keys = new Set([
    ...names.mentionsIn(shown),
    ...[...claim.actors, ...claim.to].map((id) => `actor:${id}`),
    ...(claim.where === undefined ? [] : [`place:${claim.where}`]),
  ]);
  const theirs = withTheirs(claim.actors, library).flatMap((id) => library.actorsById.get(id)?.name ?? []);
  const known = [...keys].flatMap((key) => names.namesOf(key)).concat(theirs);
  const dates = [date, claim.reported].flatMap((each) =>
    each ? [formatDate(each, { language: library.site.language, style: 'long' }), each.edtf.replace('/', ' ')] : [],
  );
  const issue = library.issuesById.get(claim.issue);
  return [...new Set([issue?.title ?? '', ...known, ...dates])].filter((name) => !shown.includes(name)).join(' ');
}
