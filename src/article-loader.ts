import type { Loader } from 'astro/loaders';
import { buildAddresses } from '#domain/address.ts';
import { basePath } from '#domain/site.ts';
import type { Library } from '#domain/library.ts';
import { renderArticle } from '#markdown/render-article.ts';
import { digestOf, digestOfCode, hasBody, writeBody } from './body-store.ts';
import { contentDir, readLibrary } from './read-library.ts';

/**
 * Gives Astro the articles: an entry each, holding the digest under which its rendered body is stored. A body is
 * rendered only when its text, what it links to, or the code that renders has changed.
 */
export function articleLoader(): Loader {
  return {
    name: 'readout-articles',
    async load({ store, watcher, logger, generateDigest }) {
      const code = await digestOfCode();
      const load = async (): Promise<void> => {
        const library = await readLibrary();
        const addresses = buildAddresses(basePath(library.site));
        const surroundings = digestOf(code, JSON.stringify(digestible(library)), addresses.base);
        let rendered = 0;
        store.clear();
        for (const article of library.articles) {
          const digest = digestOf(surroundings, JSON.stringify(article));
          if (!(await hasBody(digest))) {
            await writeBody(digest, await renderArticle(article, library, addresses));
            rendered += 1;
          }
          store.set({ id: article.slug, data: { digest }, digest });
        }
        // An entry for everything else, so that a change in it, too, reaches the open browser.
        const whole = generateDigest(surroundings);
        store.set({ id: '/', data: { digest: whole }, digest: whole });
        logger.info(`${library.articles.length} articles, ${rendered} of them rendered anew`);
      };
      await load();
      watchFolder(watcher, load);
    },
  };
}

/** What of the library, beside its own text, shows in the body of an article. */
const digestible = ({ site, issues, actors, places, terms, claims, events }: Library): unknown => ({
  site,
  issues,
  actors,
  places,
  terms,
  claims,
  events,
});

function watchFolder(watcher: Parameters<Loader['load']>[0]['watcher'], load: () => Promise<void>): void {
  if (!watcher) return;
  const dir = contentDir();
  watcher.add(dir);
  let pending: NodeJS.Timeout | undefined;
  const reload = (path: string): void => {
    if (!path.startsWith(dir)) return;
    clearTimeout(pending);
    pending = setTimeout(() => void load(), 20);
  };
  watcher.on('add', reload).on('change', reload).on('unlink', reload);
}
