import { foldWord } from '#search/index-text.ts';
import { formatAddress, EMPTY_STATE } from '#search/search-address.ts';
import { formatSpeaker } from '#search/result-list.ts';
import type { Card } from '#search/record.ts';
import { element, findHref, formatType, markAll, markExcerpt } from './search-cards.ts';
import { openEngine, type Engine } from './search-engine.ts';
import { find } from '#search/find.ts';
import { AT_ONCE } from '#search/manifest.ts';
import { findLastWord, quote } from '#search/query.ts';
import { rememberLanding } from './search-landing.ts';

/** So many letters of a claim fill three lines beside its speaker. */
const LONGEST_CLAIM = 75;

const GROUP_WORDS: Readonly<Record<Card['type'], string>> = {
  claim: 'Claims',
  section: 'Sections',
  article: 'Articles',
  issue: 'Issues',
  actor: 'Actors',
  source: 'Sources',
  event: 'Events',
};

/**
 * Makes the search box of the header a combobox (WAI-ARIA APG, “Combobox with list autocomplete”) and warms the engine.
 * @param origin what had the focus before the box was opened by a key, and gets it back
 * @param manifest the first file of the engine, on its way
 */
export function attachBox(
  form: HTMLFormElement,
  input: HTMLInputElement,
  origin: { element: Element | null },
  manifest: Promise<Response>,
): void {
  const { base = '/', language = 'en' } = form.dataset;
  let engine: Engine | null = openEngine(base, language, manifest);
  const list = element('div', {
    class: 'suggestions',
    id: 'suggestions',
    role: 'listbox',
    'aria-label': 'Suggestions',
  });
  const status = element('p', { class: 'visually-hidden', role: 'status' });
  list.hidden = true;
  form.append(list, status);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-haspopup': 'listbox',
  }))
    input.setAttribute(name, value);

  let newest = 0;
  let shown = '';

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  const chosen = (): HTMLAnchorElement | null => list.querySelector('[aria-selected="true"]');
  const choose = (option: HTMLElement | undefined): void => {
    chosen()?.setAttribute('aria-selected', 'false');
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const show = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) choose(undefined);
  };
  const close = (): void => {
    newest += 1;
    shown = '';
    show(false);
  };

  const update = async (): Promise<void> => {
    const text = input.value.trim();
    if (text === shown && !list.hidden) return;
    const mine = (newest += 1);
    if (text === '') {
      status.textContent = '';
      return close();
    }
    try {
      const suggestions = await buildSuggestions((engine ??= openEngine(base, language)), text, form);
      if (mine !== newest) return;
      if (suggestions === null) return close();
      list.replaceChildren(...suggestions.groups);
      status.textContent = suggestions.words;
      shown = text;
      show(true);
      // Nothing waits for it, and the next letter hears of a failure.
      engine.foresee(findLastWord(text)).catch(() => undefined);
    } catch {
      // The next letter tries again, with a new engine.
      engine = null;
      if (mine !== newest) return;
      list.replaceChildren(...buildFailure(form));
      status.textContent = 'Search could not be loaded.';
      show(true);
    }
  };

  input.addEventListener('input', () => void update());
  input.addEventListener('focus', () => void update());
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) close();
  });
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('a') : null;
    if (option) rememberLanding(option.href);
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      const { element: before } = origin;
      if (list.hidden && before === null) return;
      event.preventDefault();
      close();
      if (before instanceof HTMLElement && before !== document.body) before.focus();
      else if (before) input.blur();
      origin.element = null;
      return;
    }
    if (event.key === 'Enter') {
      const option = list.hidden ? null : chosen();
      if (!option) return;
      event.preventDefault();
      open(option.href, event.ctrlKey || event.metaKey);
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    if (list.hidden) return void update();
    const all = options();
    const at = all.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    // Past either end nothing is chosen: the arrows lead back to what was typed.
    const next = event.key === 'ArrowDown' ? at + 1 : at < 0 ? all.length - 1 : at - 1;
    choose(all[next]);
  });
  // A reader may have typed before this was here.
  if (input.value !== '' && document.activeElement === input) void update();
}

function open(href: string, isNewTab: boolean): void {
  if (isNewTab) window.open(href, '_blank', 'noopener');
  else {
    rememberLanding(href);
    location.assign(href);
  }
}

interface Suggestions {
  groups: HTMLElement[];
  /** What is said of them to those who do not see them. */
  words: string;
}

async function buildSuggestions(engine: Engine, text: string, form: HTMLFormElement): Promise<Suggestions | null> {
  const { places, count, terms, replaced, missing, isPartial } = await find(engine, text, 'alike');
  if (places === null) return null;
  const best = places.slice(0, AT_ONCE);
  const cards = await engine.readCards(best);
  const address = `${form.action}${formatAddress({ ...EMPTY_STATE, q: text })}`;
  const ids = { next: 0 };

  const types = [...new Set(cards.map(({ type }) => type))];
  const groups = types.map((type) =>
    buildGroup(
      GROUP_WORDS[type],
      cards
        .filter((card) => card.type === type)
        .map((card) => buildOption(ids, findHref(card, terms), ...describe(card, terms))),
    ),
  );
  const instead = [...replaced.values()];
  const note =
    instead.length > 0
      ? `Showing ${instead.join(', ')}`
      : best.length > 0 && (missing.length > 0 || isPartial)
        ? 'Not all words found'
        : '';
  const all =
    best.length === 0
      ? `Nothing found for ${quote(text)}`
      : count === null
        ? 'Show all results'
        : count === 1
          ? 'Show the one result'
          : `Show all ${count} results`;
  const last = buildGroup(note, [buildOption(ids, address, element('span', { class: 'all' }, all))]);
  const results = count === null ? '' : `${count} ${count === 1 ? 'result' : 'results'}, `;
  const words = `${note === '' ? '' : `${note}. `}${results}${best.length} suggested.`;
  return { groups: [...groups, last], words };
}

let lastGroup = 0;

function buildGroup(words: string, options: HTMLElement[]): HTMLElement {
  const id = `suggestions-${(lastGroup = (lastGroup + 1) % 1000)}`;
  return element(
    'div',
    { role: 'group', ...(words === '' ? { 'aria-label': 'All' } : { 'aria-labelledby': id }) },
    words !== '' && element('span', { role: 'presentation', id }, words),
    ...options,
  );
}

const buildOption = (ids: { next: number }, href: string, ...children: (Node | string)[]): HTMLElement =>
  element(
    'a',
    { role: 'option', id: `suggestion-${(ids.next += 1)}`, 'aria-selected': 'false', tabindex: '-1', href },
    ...children,
  );

/** A claim in one line, shortened round the words that were sought. */
function describe(card: Card, terms: readonly string[]): HTMLElement[] {
  if (card.type !== 'claim') {
    const also = findAlso(card, terms);
    const within = card.within ? `, in “${card.within[0]}”` : '';
    return [
      element('span', { class: 'quiet' }, card.type === 'issue' ? (card.label ?? '') : formatType(card)),
      element('span', { dir: 'auto' }, ...markAll(card.title, terms), ...markAll(also, terms), within),
    ];
  }
  // Nobody says what is withdrawn.
  const isWithdrawn = card.kind === 'withdrawn';
  const speaker = isWithdrawn ? '' : `${card.speakers ? formatSpeaker({ ...card, capacity: '' }) : 'The author'}: `;
  const words = card.isVerbatim ? `“${card.words}”` : (card.words ?? '');
  return [
    element('span', { class: 'claim-number' }, card.title),
    element('span', { dir: 'auto' }, speaker, ...markExcerpt(words, terms, LONGEST_CLAIM)),
  ];
}

/** Another name of an actor, where it is by that name that it was found. */
function findAlso({ type, title, text = '' }: Card, terms: readonly string[]): string {
  const names = type === 'actor' ? (/Also ([^.]*)\./.exec(text)?.[1]?.split(', ') ?? []) : [];
  const isNamed = (name: string): boolean => terms.some((term) => foldWord(name).includes(foldWord(term)));
  const other = isNamed(title) ? undefined : names.find(isNamed);
  return other === undefined ? '' : `, also ${other}`;
}

const buildFailure = (form: HTMLFormElement): HTMLElement[] => [
  buildGroup('Search could not be loaded', [
    buildOption(
      { next: 0 },
      form.dataset['az'] ?? form.action,
      element('span', { class: 'all' }, 'Look in the A–Z instead'),
    ),
  ]),
];
