import { FACETS, NO_YEAR, type FacetName, type FacetTable } from '#search/facet-table.ts';
import type { SearchState } from '#search/search-address.ts';
import { element } from './search-cards.ts';
import type { Outcome } from './search-outcome.ts';

const LEGENDS: Readonly<Record<FacetName, string>> = {
  type: 'Type',
  issue: 'Issue',
  actor: 'Actor',
  kind: 'Kind of claim',
  publisher: 'Publisher',
};

/** How many choices of a facet are shown before the rest is asked for. */
const FEW = 8;

/** Shows by what the results can be narrowed. What was in focus, and what was unfolded, stays so. */
export function renderFacets(form: HTMLFormElement, outcome: Outcome, state: SearchState): void {
  const focused = form.contains(document.activeElement) ? (document.activeElement as HTMLInputElement) : null;
  const unfolded = new Set([...form.querySelectorAll('details[open]')].map((each) => each.getAttribute('data-facet')));
  const fieldsets = FACETS.map((facet) => buildFieldset(facet, outcome, state, unfolded.has(facet)));
  form.replaceChildren(...fieldsets.filter((each) => each !== null), ...buildYears(outcome, state));
  form.hidden = form.children.length === 0;
  if (focused) {
    const same = [...form.elements].find((each) => {
      const field = each as HTMLInputElement;
      return field.name === focused.name && (field.type !== 'checkbox' || field.value === focused.value);
    });
    (same as HTMLElement | undefined)?.focus({ preventScroll: true });
  }
}

function buildFieldset(
  facet: FacetName,
  outcome: Outcome,
  { chosen }: SearchState,
  isUnfolded: boolean,
): HTMLElement | null {
  const isChosen = (value: string): boolean => chosen[facet].includes(value);
  const choices = outcome.table.choices[facet].map(([value, words], at) => ({
    value,
    words,
    count: outcome.counts[facet][at] ?? 0,
  }));
  const useful = choices.filter(({ value, count }) => count > 0 || isChosen(value));
  if (
    useful.length === 0 ||
    (useful.length === 1 && useful[0]?.count === outcome.places.length && !isChosen(useful[0].value))
  )
    return null;
  // Long lists begin with what there is most of; short ones keep their own order.
  const ordered =
    useful.length > FEW
      ? useful.toSorted((a, b) => Number(isChosen(b.value)) - Number(isChosen(a.value)) || b.count - a.count)
      : useful;
  const build = ({ value, words, count }: (typeof ordered)[number]): HTMLElement =>
    buildChoice(facet, value, words, count, isChosen(value));
  const [first, rest] = ordered.length > FEW + 2 ? [ordered.slice(0, FEW), ordered.slice(FEW)] : [ordered, []];
  const isNeeded = isUnfolded || rest.some(({ value }) => isChosen(value));
  return element(
    'fieldset',
    {},
    element('legend', {}, LEGENDS[facet]),
    ...first.map(build),
    rest.length > 0 && buildRest(facet, isUnfolded, rest.length, isNeeded, () => rest.map(build)),
  );
}

/** Choices that are shown when they are asked for, and not made before: a publication may have hundreds of actors. */
function buildRest(
  facet: FacetName,
  isUnfolded: boolean,
  count: number,
  isNeeded: boolean,
  build: () => HTMLElement[],
): HTMLElement {
  const details = element(
    'details',
    { 'data-facet': facet, open: isUnfolded ? '' : undefined },
    element('summary', {}, `${count} more`),
    ...(isNeeded ? build() : []),
  );
  if (!isNeeded) details.addEventListener('toggle', () => details.append(...build()), { once: true });
  return details;
}

function buildChoice(facet: FacetName, value: string, words: string, count: number, isChosen: boolean): HTMLElement {
  const box = element('input', { type: 'checkbox', name: facet, value });
  box.checked = isChosen;
  return element(
    'label',
    {},
    box,
    ' ',
    element('bdi', {}, words),
    ' ',
    element('span', { class: 'count' }, String(count)),
  );
}

function buildYears({ years, table }: Outcome, { from, to }: SearchState): HTMLElement[] {
  if (years.length === 0 && from === null && to === null) return [];
  const known = years.length > 0 ? years : listYears(table);
  const all = [...new Set([...known, ...[from, to].flatMap((year) => year ?? [])])].sort((a, b) => a - b);
  if (all.length < 2) return [];
  return [
    element(
      'fieldset',
      {},
      element('legend', {}, 'Year'),
      element(
        'div',
        { class: 'years' },
        buildYearChoice('from', 'From year', all, from, String(all[0])),
        element('span', {}, 'to'),
        buildYearChoice('to', 'To year', all, to, String(all.at(-1))),
      ),
    ),
  ];
}

const listYears = ({ from, to }: FacetTable): number[] =>
  [...new Set([...from, ...to])].filter((year) => year !== NO_YEAR);

function buildYearChoice(
  name: string,
  label: string,
  years: readonly number[],
  chosen: number | null,
  any: string,
): HTMLElement {
  const select = element('select', { name, 'aria-label': label }, element('option', { value: '' }, `any (${any})`));
  select.append(...years.map((year) => element('option', { value: String(year) }, String(year))));
  select.value = chosen === null ? '' : String(chosen);
  return select;
}

/** What the form now says. */
export function readFacetForm(form: HTMLFormElement): Pick<SearchState, 'chosen' | 'from' | 'to'> {
  const data = new FormData(form);
  const year = (name: string): number | null => {
    const value = data.get(name);
    return typeof value === 'string' && value !== '' ? Number(value) : null;
  };
  const chosen = Object.fromEntries(
    FACETS.map((facet) => [facet, data.getAll(facet).map(String)]),
  ) as SearchState['chosen'];
  return { chosen, from: year('from'), to: year('to') };
}
