import { FACETS, type FacetName } from './facet-table.ts';

/** What a search page shows; all of it is in its address. */
export interface SearchState {
  q: string;
  /** The choices of each facet; none means all. */
  chosen: Record<FacetName, string[]>;
  from: number | null;
  to: number | null;
  sort: 'best' | 'newest' | 'oldest';
}

export const EMPTY_STATE: SearchState = {
  q: '',
  chosen: { type: [], issue: [], actor: [], kind: [], publisher: [] },
  from: null,
  to: null,
  sort: 'best',
};

/** Reads `?q=&type=&issue=&actor=&kind=&publisher=&from=&to=&sort=`; `year` stands for both ends. */
export function parseAddress(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const all = (name: string): string[] => [...new Set(parameters.getAll(name).filter((value) => value !== ''))];
  const year = (name: string): number | null => {
    const value = parameters.get(name) ?? parameters.get('year') ?? '';
    return /^\d{1,4}$/.test(value) ? Number(value) : null;
  };
  const sort = parameters.get('sort');
  return {
    q: (parameters.get('q') ?? '').trim(),
    chosen: {
      type: all('type'),
      issue: all('issue'),
      actor: all('actor'),
      kind: all('kind'),
      publisher: all('publisher'),
    },
    from: year('from'),
    to: year('to'),
    sort: sort === 'newest' || sort === 'oldest' ? sort : 'best',
  };
}

/** Writes a state as `?q=…`, always in the same order; empty where nothing is asked. */
export function formatAddress({ q, chosen, from, to, sort }: SearchState): string {
  const parameters = new URLSearchParams();
  if (q !== '') parameters.set('q', q);
  for (const facet of FACETS) for (const value of chosen[facet]) parameters.append(facet, value);
  if (from !== null) parameters.set('from', String(from));
  if (to !== null) parameters.set('to', String(to));
  if (sort !== 'best') parameters.set('sort', sort);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether anything but the words narrows the results. */
export const isNarrowed = ({ chosen, from, to }: SearchState): boolean =>
  from !== null || to !== null || FACETS.some((facet) => chosen[facet].length > 0);
