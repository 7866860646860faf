import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CslItem } from './csl-item.ts';

/** The formats in which reference managers take records. */
export const RECORD_FORMATS = [
  { ending: 'bib', name: 'BibTeX', format: (items: readonly CslItem[]) => formatBibtex(items) },
  { ending: 'ris', name: 'RIS', format: (items: readonly CslItem[]) => formatRis(items) },
  { ending: 'csl.json', name: 'CSL-JSON', format: (items: readonly CslItem[]) => formatCslJson(items) },
] as const;

const bibtex = plugins.config.get('@bibtex') as { format: { useIdAsLabel: boolean } };
bibtex.format.useIdAsLabel = true;

const citeOf = (items: readonly CslItem[]): Cite => new Cite(items.map(flatten), { forceType: '@csl/list+object' });

export function formatBibtex(items: readonly CslItem[]): string {
  return `${String(citeOf(items).format('bibtex')).trim()}\n`;
}

interface RisRecord {
  TY: string;
  [tag: string]: string | string[];
}

/** Citation.js breaks lines within words and cuts ids short, so only its choice of tags is taken (RIS, 2011). */
export function formatRis(items: readonly CslItem[]): string {
  const records = citeOf(items).format('ris', { format: 'object' }) as RisRecord[];
  return records
    .map(({ TY, ...tags }, at) => {
      const lines = Object.entries({ ...tags, ID: items[at]?.id ?? '' }).flatMap(([tag, value]) =>
        [value].flat().map((words) => `${tag}  - ${words.replace(/\s+/g, ' ')}`),
      );
      return `${[`TY  - ${TY}`, ...lines, 'ER  - '].join('\r\n')}\r\n`;
    })
    .join('\r\n');
}

export const formatCslJson = (items: readonly CslItem[]): string => `${JSON.stringify(items, null, 2)}\n`;

const BIBTEX_KEEPS_CONTAINER = new Set(['article', 'article-journal', 'article-magazine', 'article-newspaper']);

/** BibTeX and RIS have no field for what a page or a broadcast stands in: it is named as publisher there. */
function flatten(item: CslItem): CslItem {
  const { 'container-title': container, ...rest } = item;
  return container === undefined || BIBTEX_KEEPS_CONTAINER.has(item.type)
    ? { ...item }
    : { ...rest, publisher: container };
}
