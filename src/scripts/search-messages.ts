import { FACETS, type FacetName } from '#search/facet-table.ts';
import { quote, replaceWords } from '#search/query.ts';
import { EMPTY_STATE, formatAddress, isNarrowed, type SearchState } from '#search/search-address.ts';
import { element } from './search-cards.ts';
import type { Outcome } from './search-outcome.ts';

export type { Outcome };

/** A link that searches again on this page. */
const again = (state: SearchState, words: string): HTMLAnchorElement =>
  element('a', { href: formatAddress(state) || '?', 'data-search': '' }, words);

const ORDER_WORDS = { best: 'best first', newest: 'newest first', oldest: 'oldest first' };

/** “5 results for “river”, best first.”, and what was searched in place of what was asked. */
export function describeResults(outcome: Outcome, state: SearchState): (Node | string)[] {
  const { places, replaced, missing, isPartial, whole } = outcome;
  if (places.length === 0) return [describeSearch(outcome.table, state)];
  const order = state.q === '' && state.sort === 'best' ? 'newest' : state.sort;
  const count = `${places.length} ${places.length === 1 ? 'result' : 'results'}`;
  const corrected = replaceWords(state.q, replaced);
  const left = missing.reduce((text, word) => text.replace(word, '').replace(/\s+/g, ' ').trim(), corrected);
  return [
    replaced.size > 0 ? `Nothing has ${quoteAll(replaced.keys(), 'or')}. ` : '',
    missing.length > 0 ? `${quoteAll(missing, 'and')} ${missing.length === 1 ? 'occurs' : 'occur'} nowhere. ` : '',
    isPartial ? 'Nothing has all of it; the nearest come first. ' : '',
    whole !== null
      ? `${whole === 1 ? 'One has' : `${whole} have`} all of it and come${whole === 1 ? 's' : ''} first. `
      : '',
    state.q === '' ? `${count}, ${ORDER_WORDS[order]}.` : `${count} for ${quote(left)}, ${ORDER_WORDS[order]}.`,
  ];
}

const quoteAll = (words: Iterable<string>, conjunction: string): string =>
  [...words].map((word) => `“${word}”`).join(` ${conjunction} `);

/** What to try where nothing was found. */
export function describeMissing(
  { total }: Outcome,
  state: SearchState,
  near: ReadonlyMap<string, readonly string[]>,
  azHref: string,
): Node[] {
  const spellings = [...near].flatMap(([word, others]) =>
    others.map((other) => again({ ...state, q: state.q.replace(word, other) }, other)),
  );
  const wider = listWider(state).map(({ words, state: next }) => again(next, words));
  return [
    ...(spellings.length > 0 ? [element('p', {}, 'Did you mean ', ...joinLinks(spellings), '?')] : []),
    ...(total > 0 && isNarrowed(state) ? [element('p', {}, 'Look again ', ...joinLinks(wider), '.')] : []),
    element(
      'p',
      {},
      'People, places, terms and sources are listed in the ',
      element('a', { href: azHref }, 'A–Z'),
      '.',
    ),
  ];
}

const FACET_WORDS: Readonly<Record<FacetName, string>> = {
  type: 'among',
  issue: 'on',
  actor: 'by or about',
  kind: 'of kind',
  publisher: 'from',
};

/** “Nothing found for “river” on The harbour, from 2014.” */
function describeSearch(table: Outcome['table'], state: SearchState): string {
  const names = FACETS.flatMap((facet) => {
    const chosen = state.chosen[facet].map(
      (value) => table.choices[facet].find(([each]) => each === value)?.[1] ?? value,
    );
    return chosen.length > 0 ? [`${FACET_WORDS[facet]} ${chosen.join(' or ')}`] : [];
  });
  const { from, to } = state;
  const years =
    from === null
      ? to === null
        ? []
        : [`until ${to}`]
      : [to === null ? `since ${from}` : from === to ? `in ${to}` : `from ${from} to ${to}`];
  const narrowing = [...names, ...years].join(', ');
  return `Nothing found${state.q === '' ? '' : ` for ${quote(state.q)}`}${narrowing === '' ? '' : ` ${narrowing}`}.`;
}

const WIDER_WORDS: Readonly<Record<FacetName, string>> = {
  type: 'among everything',
  issue: 'on all issues',
  actor: 'for all actors',
  kind: 'for all kinds of claim',
  publisher: 'from all publishers',
};

/** The search without each thing that narrows it. */
function listWider(state: SearchState): { words: string; state: SearchState }[] {
  const isOn = FACETS.filter((facet) => state.chosen[facet].length > 0);
  const single = isOn.map((facet) => ({
    words: WIDER_WORDS[facet],
    state: { ...state, chosen: { ...state.chosen, [facet]: [] } },
  }));
  const years =
    state.from === null && state.to === null
      ? []
      : [{ words: 'in all years', state: { ...state, from: null, to: null } }];
  const all = [...single, ...years];
  return all.length > 1
    ? [...all, { words: 'without any of these', state: { ...EMPTY_STATE, q: state.q, sort: state.sort } }]
    : all;
}

const joinLinks = (links: readonly Node[]): (Node | string)[] =>
  links.flatMap((link, i) => [i === 0 ? '' : i === links.length - 1 ? ' or ' : ', ', link]);
