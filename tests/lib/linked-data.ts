import { parseHTML } from 'linkedom';
import type { BuiltPage } from './built-site.ts';
import { findAll } from './dom.ts';

export interface LinkedThing {
  '@type'?: string;
  '@id'?: string;
  [key: string]: unknown;
}

/** The linked data of a page: its graphs as they stand there. */
export const readGraphs = ({ html }: BuiltPage): { '@context': string; '@graph': LinkedThing[] }[] =>
  findAll(parseHTML(html).document, 'script[type="application/ld+json"]').map(
    (script) => JSON.parse(script.textContent ?? '') as { '@context': string; '@graph': LinkedThing[] },
  );

/** Every thing in it, at any depth. */
export function listThings(value: unknown): LinkedThing[] {
  if (Array.isArray(value)) return value.flatMap(listThings);
  if (typeof value !== 'object' || value === null) return [];
  return [value as LinkedThing, ...Object.values(value).flatMap(listThings)];
}
