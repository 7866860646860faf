import type { Addresses } from '#domain/address.ts';
import type { Library } from '#domain/library.ts';

/** A file that is written into the site as it is, beside the pages that Astro makes. */
export interface ExportFile {
  /** Below the root of the site, without its base: `articles/dry-year/cite.bib`. */
  path: string;
  text: string;
}

export interface ExportContext {
  library: Library;
  addresses: Addresses;
}
