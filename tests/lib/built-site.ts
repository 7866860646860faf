import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseHTML } from 'linkedom';
import { addressesOf, type Addresses } from '#domain/address.ts';
import type { Library } from '#domain/library.ts';
import { riverBasin, shipped, type Publication } from '#scripts/lib/publications.ts';
import { readLibrary } from '#src/read-library.ts';

export interface BuiltPage {
  /** Where the page stands on the site: `/briefings/issues/`. */
  path: string;
  html: string;
  document: Document;
}

/** A publication and the site that was built from it. */
export interface BuiltSite extends Publication {
  library: Library;
  addresses: Addresses;
  pages: readonly BuiltPage[];
  /** The page at an address of the site, with or without a fragment. */
  page(address: string): BuiltPage;
}

/** The second publication, with an odd case of everything. */
export const readRiverBasin = (): Promise<BuiltSite> => readBuiltSite(riverBasin);

/** Every publication that the tests build. */
export const readBuiltSites = (): Promise<BuiltSite[]> => Promise.all([shipped, riverBasin].map(readBuiltSite));

async function readBuiltSite(publication: Publication): Promise<BuiltSite> {
  const library = await readLibrary(publication.contentDir);
  const addresses = addressesOf(library);
  const pages = readPages(publication.outDir, addresses.base);
  const pagesByPath = new Map(pages.map((page) => [page.path, page]));
  return {
    ...publication,
    library,
    addresses,
    pages,
    page: (address) => {
      const page = pagesByPath.get(address.split('#')[0] ?? '');
      if (!page) throw new Error(`${publication.outDir} has no page at ${address}`);
      return page;
    },
  };
}

function readPages(outDir: string, base: string): BuiltPage[] {
  const files = globSync('**/*.html', { cwd: outDir }).map((file) => file.split(sep).join('/'));
  if (!files.includes('index.html')) throw new Error(`There is no site in ${outDir}. Build it first.`);
  return files.sort().map((file) => {
    const path = `${base}${file.replace(/(^|\/)index\.html$/, '$1')}`;
    return new ReadPage(path, readFileSync(join(outDir, file), 'utf8'));
  });
}

/** A page is taken apart when a test first looks into it. */
class ReadPage implements BuiltPage {
  readonly path: string;
  readonly html: string;
  #document: Document | undefined;

  constructor(path: string, html: string) {
    this.path = path;
    this.html = html;
  }

  get document(): Document {
    this.#document ??= parseHTML(this.html).document;
    return this.#document;
  }
}
