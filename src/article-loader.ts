import type { Loader } from 'astro/loaders';
import { addressesOf } from '#domain/address.ts';
import { storeBody } from './article-body.ts';
import { contentDir, readLibrary } from './read-library.ts';

/**
 * Gives Astro the articles: an entry each, holding the digest under which its rendered body is stored. A body is
 * rendered only when its text, what it links to, or the code that renders has changed.
 */
export function articleLoader(): Loader {
  return {
    name: 'readout-articles',
    async load({ store, watcher, logger, generateDigest }) {
      const load = async (): Promise<void> => {
        const library = await readLibrary();
        const addresses = addressesOf(library);
        const digests: string[] = [];
        let rendered = 0;
        store.clear();
        for (const article of library.articles) {
          const { digest, isNew } = await storeBody(article, library, addresses);
          if (isNew) rendered += 1;
          store.set({ id: article.slug, data: { digest }, digest });
          digests.push(digest);
        }
        // An entry for everything else, so that a change in it, too, reaches the open browser.
        const { site, issues, actors, places, terms, claims, events } = library;
        const whole = generateDigest({ site, issues, actors, places, terms, claims, events, digests });
        store.set({ id: '/', data: { digest: whole }, digest: whole });
        logger.info(`${library.articles.length} articles, ${rendered} of them rendered anew`);
      };
      await load();
      watchFolder(watcher, load);
    },
  };
}

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
