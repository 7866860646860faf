import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { addressesOf, type Addresses } from '#domain/address.ts';
import type { Library } from '#domain/library.ts';
import { riverBasin, shipped, type Publication } from '#scripts/lib/publications.ts';
import { serveSite } from '#scripts/lib/serve.ts';
import { readLibrary } from '#src/read-library.ts';

/** A built site behind a web server, as readers meet it. */
export interface ServedSite {
  name: string;
  outDir: string;
  library: Library;
  addresses: Addresses;
  /** The full address of a path of the site. */
  url(path: string): string;
  close(): Promise<void>;
}

export const serveSites = (): Promise<ServedSite[]> =>
  Promise.all([shipped, riverBasin].map((publication) => serve(publication)));

export const serveShipped = (): Promise<ServedSite> => serve(shipped);

async function serve({ contentDir, outDir }: Publication): Promise<ServedSite> {
  const library = await readLibrary(contentDir);
  const addresses = addressesOf(library);
  const server = await serveSite({ dir: outDir, base: addresses.base });
  return {
    name: contentDir,
    outDir,
    library,
    addresses,
    url: (path) => new URL(path, server.url).href,
    close: server.close,
  };
}

/** Does something in a tab of its own, with settings of its own. */
export async function withPage<T>(
  browser: Browser,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}
