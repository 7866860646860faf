import type { Fragment } from './schema-fragment.ts';

/** A value made like one that was given, but of the form that the schema wants; `null` where none can be made. */
export function findNearForm(value: unknown, fragment: Fragment | undefined): string | null {
  if (typeof value !== 'string' || fragment?.pattern === undefined) return null;
  const pattern = new RegExp(fragment.pattern, 'u');
  return (
    [toClaimId(value), toId(value), value.trim().toUpperCase()].find((candidate) => pattern.test(candidate)) ?? null
  );
}

const toClaimId = (text: string): string =>
  text
    .trim()
    .toUpperCase()
    .replace(/^([A-Z]+)[^A-Z0-9]*0*([0-9]+)$/, '$1-$2');

/** `Étang du Nord` gives `etang-du-nord`. */
export const toId = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
