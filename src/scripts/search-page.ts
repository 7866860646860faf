import { isNarrowed, parseAddress, formatAddress, type SearchState } from '#search/search-address.ts';
import { parseQuery } from '#search/query.ts';
import { element, renderCard } from './search-cards.ts';
import { openEngine } from './search-engine.ts';
import { readFacetForm, renderFacets } from './search-facets.ts';

import { rememberLanding } from './search-landing.ts';
import { describeMissing, describeResults, type Outcome } from './search-messages.ts';
import { offerLists } from './search-lists.ts';
import { searchFor } from './search-outcome.ts';

/** How many results are shown at first, and more at each asking. */
const STEP = 20;
/** So many fill a window; the rest of the first step comes below them. */
const AT_ONCE = 6;

const page = document.querySelector<HTMLElement>('.results-page');
const query = document.querySelector<HTMLFormElement>('form.query');
if (page && query) run(page, query);

function run(page: HTMLElement, query: HTMLFormElement): void {
  const { base = '/', language = 'en', az = '' } = page.dataset;
  const part = <T extends HTMLElement>(selector: string): T => page.querySelector<T>(selector) as T;
  const [status, list, nothing, more] = [
    part('.results-status'),
    part('ol'),
    part('.no-results'),
    part<HTMLButtonElement>('.more-results'),
  ];
  const rest = part('.results-rest');
  const [facets, order] = [part<HTMLFormElement>('.facets'), part<HTMLSelectElement>('.result-actions select')];
  const input = query.querySelector('input') as HTMLInputElement;
  let engine = openEngine(base, language);
  const lists = offerLists(
    part('.result-actions'),
    () => engine,
    (count) => showUpTo(count),
  );
  let state = parseAddress(location.search);
  let newest = 0;
  let isTyping = false;
  let outcome: Outcome | null = null;

  const show = async (): Promise<void> => {
    const mine = (newest += 1);
    page.setAttribute('aria-busy', 'true');
    const slow = setTimeout(() => mine === newest && tell('Searching …'), 400);
    try {
      const found = await searchFor(engine, state);
      const cards = await engine.readCards(found.places.slice(0, AT_ONCE));
      if (mine !== newest) return;
      clearTimeout(slow);
      outcome = found;
      list.replaceChildren(...cards.map((card) => renderCard(card, found.terms)));
      tellOutcome(found);
      await showUpTo(STEP);
      if (mine !== newest) return;
      renderFacets(facets, found, state);
      await tellMissing(found, mine);
    } catch (error) {
      if (mine === newest) fail(error);
    } finally {
      clearTimeout(slow);
      if (mine === newest) page.setAttribute('aria-busy', 'false');
    }
  };

  const tell = (...words: (Node | string)[]): void => status.replaceChildren(...words);

  const tellOutcome = (found: Outcome): void => {
    const isEmpty = found.places.length === 0;
    tell(
      ...describeResults(found, state),
      ...(found.places.length < 2 ? [] : [' ', element('a', { class: 'to-facets', href: '#facets' }, 'Narrow them')]),
    );
    document.title = document.title.replace(/^.*?(?= – )/, state.q === '' ? 'Search' : `${state.q}: search`);
    input.placeholder = isNarrowed(state) || state.q !== '' ? '' : input.placeholder;
    list.hidden = isEmpty;
    // Where nothing is asked for, nothing fits better than the rest.
    const isOpen = state.q === '';
    (order.options[0] as HTMLOptionElement).hidden = isOpen;
    order.value = isOpen && state.sort === 'best' ? 'newest' : state.sort;
    tellRest(found);
    lists.offer(found.places);
    nothing.hidden = true;
  };

  const tellMissing = async (found: Outcome, mine: number): Promise<void> => {
    if (found.places.length > 0) return;
    const words = found.total > 0 ? [] : parseQuery(state.q, language).words;
    const near = await Promise.all(
      words.map(async (word) => [word, await engine.findNear(word, 'everywhere')] as const),
    );
    if (mine !== newest) return;
    nothing.replaceChildren(...describeMissing(found, state, new Map(near), az));
    nothing.hidden = false;
  };

  const fail = (error: unknown): void => {
    console.warn('Search:', error);
    // The next search tries again.
    engine = openEngine(base, language);
    list.replaceChildren();
    nothing.hidden = true;
    more.hidden = true;
    rest.replaceChildren();
    facets.hidden = true;
    lists.offer(new Uint32Array());
    const reason = navigator.onLine
      ? 'Search could not be loaded.'
      : 'Search could not be loaded: there is no connection.';
    tell(`${reason} Look in the `, element('a', { href: az }, 'A–Z'), ' instead, or at the lists below.');
    document.querySelector('.without-script')?.classList.remove('without-script');
  };

  /** @param isNew whether the way back leads to what was there before */
  const go = (next: SearchState, isNew: boolean): void => {
    const address = `${location.pathname}${formatAddress(next)}`;
    state = next;
    try {
      if (isNew) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    } catch {
      // A browser allows only so many changes in half a minute; the next one makes up for it.
    }
    void show();
  };

  input.value = state.q;
  input.addEventListener('input', () => {
    go({ ...state, q: input.value.trim() }, !isTyping);
    isTyping = true;
  });
  query.addEventListener('submit', (event) => {
    event.preventDefault();
    isTyping = false;
    const q = input.value.trim();
    if (q === state.q) void show();
    else go({ ...state, q }, true);
  });
  input.addEventListener('blur', () => (isTyping = false));
  facets.addEventListener('change', () => {
    isTyping = false;
    go({ ...state, ...readFacetForm(facets) }, true);
  });
  facets.addEventListener('submit', (event) => event.preventDefault());
  order.addEventListener('change', ({ target }) => {
    go({ ...state, sort: (target as HTMLSelectElement).value as SearchState['sort'] }, true);
  });
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    if (link.dataset['search'] === undefined) return rememberLanding(link.href);
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const next = parseAddress(link.search);
    input.value = next.q;
    isTyping = false;
    go(next, true);
    input.focus();
  });
  more.addEventListener('click', () => {
    const from = list.children.length;
    void showUpTo(from + STEP).then(() => list.children[from]?.querySelector('a')?.focus());
  });
  addEventListener('popstate', () => {
    state = parseAddress(location.search);
    input.value = state.q;
    isTyping = false;
    void show();
  });

  const tellRest = ({ places }: Outcome): void => {
    const shown = list.children.length;
    more.hidden = places.length <= shown;
    rest.replaceChildren(more.hidden ? '' : `These are the first ${shown} of ${places.length}.`);
  };

  const showUpTo = async (count: number): Promise<void> => {
    const found = outcome;
    if (!found) return;
    const cards = await engine.readCards(found.places.slice(list.children.length, count));
    if (found !== outcome) return;
    list.append(...cards.map((card) => renderCard(card, found.terms)));
    tellRest(found);
  };

  void show();
}
