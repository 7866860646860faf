/** Schemes that open a page or a letter, and run nothing. */
const SAFE = new Set(['http:', 'https:', 'mailto:']);

/** An address in full, if it is one that may leave the site; `null` for any that could run. */
export function findSafeAddress(address: string, page: string | URL): string | null {
  if (!URL.canParse(address, page)) return null;
  const { href, protocol } = new URL(address, page);
  return SAFE.has(protocol) ? href : null;
}
