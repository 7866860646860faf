import type { Library } from '#domain/library.ts';
import { FACETS, type Choice, type FacetName, type FacetTable } from './facet-table.ts';
import type { RecordType, SearchRecord } from './record.ts';

const TYPE_WORDS: Readonly<Record<RecordType, string>> = {
  claim: 'Claims',
  section: 'Sections',
  article: 'Articles',
  issue: 'Issues',
  actor: 'Actors',
  source: 'Sources',
  event: 'Events',
};

const KIND_WORDS = { statement: 'Statement', action: 'Action', report: 'Report', assessment: 'Assessment' };

export function buildFacetTable(records: readonly SearchRecord[], library: Library): FacetTable {
  const collator = new Intl.Collator(library.site.language);
  const alphabetical = (choices: Choice[]): Choice[] => choices.sort(([, a], [, b]) => collator.compare(a, b));
  const publishers = [...new Set(records.flatMap(({ facets }) => facets.publishers))];
  const all: Record<FacetName, Choice[]> = {
    type: Object.entries(TYPE_WORDS),
    issue: library.issues.map(({ id, title }) => [id, title]),
    actor: alphabetical(library.actors.map(({ id, name }) => [id, name])),
    kind: Object.entries(KIND_WORDS),
    publisher: alphabetical(publishers.map((name) => [name, name])),
  };
  const valuesOf: Record<FacetName, (record: SearchRecord) => string[]> = {
    type: ({ card }) => [card.type],
    issue: ({ facets }) => facets.issues,
    actor: ({ facets }) => facets.actors,
    kind: ({ facets }) => facets.kinds,
    publisher: ({ facets }) => facets.publishers,
  };
  const choices = {} as FacetTable['choices'];
  const columns = {} as FacetTable['columns'];
  for (const facet of FACETS) {
    const used = new Set(records.flatMap(valuesOf[facet]));
    choices[facet] = all[facet].filter(([value]) => used.has(value));
    const numbers = new Map(choices[facet].map(([value], number) => [value, number]));
    columns[facet] = records.map((record) => valuesOf[facet](record).flatMap((value) => numbers.get(value) ?? []));
  }
  return {
    choices,
    columns,
    years: records.map(({ facets }) => facets.years),
    days: records.map(({ day }) => Number(day.replaceAll('-', ''))),
  };
}
