import { buildAddresses, type Addresses } from '#domain/address.ts';
import type { Library } from '#domain/library.ts';
import { basePath } from '#domain/site.ts';
import { readLibrary } from './read-library.ts';

/** What every page asks: the publication, and where things stand on the site. */
export async function readSite(): Promise<{ library: Library; addresses: Addresses }> {
  const library = await readLibrary();
  return { library, addresses: buildAddresses(basePath(library.site)) };
}
