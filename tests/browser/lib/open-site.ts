import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { basePath } from '#domain/site.ts';
import type { Library } from '#domain/library.ts';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import type { Publication } from '#scripts/lib/publications.ts';
import { serveSite } from '#scripts/lib/serve.ts';
import { readLibrary } from '#src/read-library.ts';

/** A built site, served, and a browser to look at it. */
export interface OpenSite {
  library: Library;
  /** The address of its first page, with a slash at the end. */
  url: string;
  browser: Browser;
  /** Opens a page of the site in a window of its own. What goes wrong in it is added to `mistakes`. */
  open(path: string, options?: BrowserContextOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

export interface OpenPage {
  page: Page;
  context: BrowserContext;
  /** Errors and warnings of the console, and pages and files that did not come. */
  mistakes: string[];
  /** The addresses of everything that was fetched, below the address of the site. */
  fetched: string[];
}

export async function openSite(publication: Publication): Promise<OpenSite> {
  const library = await readLibrary(publication.contentDir);
  const server = await serveSite({ dir: publication.outDir, base: basePath(library.site) });
  const browser = await openBrowser();
  return {
    library,
    url: server.url,
    browser,
    open: async (path, options) => {
      const context = await browser.newContext(options);
      const opened = await watch(context, server.url);
      await opened.page.goto(`${server.url}${path}`);
      return opened;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

async function watch(context: BrowserContext, url: string): Promise<OpenPage> {
  const page = await context.newPage();
  const [mistakes, fetched] = [[] as string[], [] as string[]];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) mistakes.push(message.text());
  });
  page.on('pageerror', ({ message }) => mistakes.push(message));
  context.on('request', (request) => fetched.push(request.url().replace(url, '')));
  // What was still coming when the page was left has not failed.
  context.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') mistakes.push(`${request.url()} did not come`);
  });
  context.on(
    'response',
    (response) => response.status() >= 400 && mistakes.push(`${response.url()}: ${response.status()}`),
  );
  return { page, context, mistakes, fetched };
}
