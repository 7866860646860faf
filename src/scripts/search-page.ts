import { isNarrowed, parseAddress, formatAddress, type SearchState } from '#search/search-address.ts';
import { find } from '#search/find.ts';
import { AT_ONCE } from '#search/manifest.ts';
import { findLastWord, parseQuery, quote } from '#search/query.ts';
import { element, renderCard } from './search-cards.ts';
import { openEngine, type Engine } from './search-engine.ts';
import { readFacetForm, renderFacets } from './search-facets.ts';

import { rememberLanding } from './search-landing.ts';
import { describeMissing, describeResults, type Outcome } from './search-messages.ts';
import { offerLists } from './search-lists.ts';
import { searchFor } from './search-outcome.ts';

/** How many results are shown at first, and more at each asking. */
const STEP = 20;
/** After so many milliseconds without a letter a reader looks at what is below the first results, and beside them. */
const PAUSE = 200;

const page = document.querySelector<HTMLElement>('.results-page');
const query = document.querySelector<HTMLFormElement>('form.query');
if (page && query) run(page, query);

const letOthersWork = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

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
  let opened: Engine | null = null;
  const useEngine = (): Engine => (opened ??= openEngine(base, language));
  const lists = offerLists(part('.result-actions'), useEngine, (count) => showUpTo(count));
  let state = parseAddress(location.search);
  let newest = 0;
  let isTyping = false;
  /** How the address is still to be changed: `push` if the way back leads to what was there before. */
  let change: 'push' | 'replace' | null = null;
  let outcome: Outcome | null = null;

  const show = async (): Promise<void> => {
    const mine = (newest += 1);
    page.setAttribute('aria-busy', 'true');
    const slow = setTimeout(() => mine === newest && tell('Searching …'), 400);
    try {
      if (isTyping && state.q !== '' && state.sort === 'best' && !isNarrowed(state)) {
        await showFirst(mine);
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
        if (mine !== newest) return;
      }
      // While letters come it is left as it is: a change of it takes the browser as long as the search.
      writeAddress();
      const engine = useEngine();
      const found = await searchFor(engine, state);
      const cards = await engine.readCards(found.places.slice(0, AT_ONCE));
      if (mine !== newest) return;
      clearTimeout(slow);
      outcome = found;
      list.replaceChildren(...cards.map((card) => renderCard(card, found.terms)));
      tellOutcome(found);
      await showUpTo(STEP);
      await letOthersWork();
      if (mine !== newest) return;
      renderFacets(facets, found, state);
      await tellMissing(found, mine);
    } catch (error) {
      if (mine !== newest) return;
      writeAddress();
      fail(error);
    } finally {
      clearTimeout(slow);
      if (mine === newest) page.setAttribute('aria-busy', 'false');
    }
  };

  /** What the box of other pages would suggest, as soon as a letter is typed; the whole follows when a reader pauses. */
  const showFirst = async (mine: number): Promise<void> => {
    const engine = useEngine();
    const { places, terms } = await find(engine, state.q, 'alike');
    const cards = await engine.readCards(places?.slice(0, AT_ONCE) ?? []);
    if (mine !== newest || cards.length === 0) return;
    outcome = null;
    list.replaceChildren(...cards.map((card) => renderCard(card, terms)));
    list.hidden = false;
    nothing.hidden = true;
    more.hidden = true;
    // How many there are follows; what is said of the results before would be wrong by now.
    tell(`The first results for ${quote(state.q)} …`);
    tellOrder();
    rest.replaceChildren();
    // Nothing waits for it, and the next letter hears of a failure.
    engine.foresee(findLastWord(state.q)).catch(() => undefined);
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
    tellOrder();
    tellRest(found);
    lists.offer(found.places);
    nothing.hidden = true;
  };

  const tellOrder = (): void => {
    // Where nothing is asked for, nothing fits better than the rest.
    const isOpen = state.q === '';
    (order.options[0] as HTMLOptionElement).hidden = isOpen;
    order.value = isOpen && state.sort === 'best' ? 'newest' : state.sort;
  };

  const tellMissing = async (found: Outcome, mine: number): Promise<void> => {
    if (found.places.length > 0) return;
    const words = found.total > 0 ? [] : parseQuery(state.q, language).words;
    const near = await Promise.all(
      words.map(async (word) => [word, await useEngine().findNear(word, 'everywhere')] as const),
    );
    if (mine !== newest) return;
    nothing.replaceChildren(...describeMissing(found, state, new Map(near), az));
    nothing.hidden = false;
  };

  const fail = (error: unknown): void => {
    console.warn('Search:', error);
    // The next search tries again, with a new engine.
    opened = null;
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
    state = next;
    change = isNew ? 'push' : (change ?? 'replace');
    void show();
  };

  const writeAddress = (): void => {
    const address = `${location.pathname}${formatAddress(state)}`;
    try {
      if (change === 'push') history.pushState(null, '', address);
      else if (change === 'replace') history.replaceState(null, '', address);
    } catch {
      // A browser allows only so many changes in half a minute; the next one makes up for it.
    }
    change = null;
  };

  input.value = state.q;
  input.addEventListener('input', () => {
    const isFirst = !isTyping;
    isTyping = true;
    go({ ...state, q: input.value.trim() }, isFirst);
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
    writeAddress();
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
    change = null;
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
    const wanted = Math.min(count, found.places.length);
    while (list.children.length < wanted) {
      // A few at a time, so that a reader can type meanwhile.
      await letOthersWork();
      const from = list.children.length;
      const cards = await useEngine().readCards(found.places.slice(from, Math.min(wanted, from + AT_ONCE)));
      if (found !== outcome) return;
      // Somebody may have asked for more meanwhile.
      if (list.children.length === from) list.append(...cards.map((card) => renderCard(card, found.terms)));
    }
    tellRest(found);
  };

  void show();
}
