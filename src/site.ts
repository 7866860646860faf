import { addressesOf, type Addresses } from '#domain/address.ts';
import type { Library } from '#domain/library.ts';
import { readLibrary } from './read-library.ts';

interface SiteFacts {
  library: Library;
  addresses: Addresses;
}

let built: Promise<SiteFacts> | undefined;

/** What every page asks: the publication, and where things stand on the site. A build reads it once, the editor’s server each time. */
export function readSite(): Promise<SiteFacts> {
  if (import.meta.env.DEV) return readFacts();
  built ??= readFacts();
  return built;
}

async function readFacts(): Promise<SiteFacts> {
  const library = await readLibrary();
  return { library, addresses: addressesOf(library) };
}
