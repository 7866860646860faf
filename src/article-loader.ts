import type { Loader } from 'astro/loaders';
import { addressesOf } from '#domain/address.ts';
import { storeBody } from './article-body.ts';
import { readLibrary } from './read-library.ts';

/**
 * Gives Astro the articles: an entry each, holding the digest under which its rendered body is stored. A body is
 * rendered only when its text, what it links to, or the code that renders has changed. While an editor works, a body is
 * rendered when its page is asked for, so that the server does not wait for all of them.
 */
export function articleLoader(): Loader {
  return {
    name: 'readout-articles',
    async load({ store, watcher, logger }) {
      store.clear();
      if (watcher) return;
      const library = await readLibrary();
      const addresses = addressesOf(library);
      let rendered = 0;
      for (const article of library.articles) {
        const { digest, isNew } = await storeBody(article, library, addresses);
        if (isNew) rendered += 1;
        store.set({ id: article.slug, data: { digest }, digest });
      }
      logger.info(`${library.articles.length} articles, ${rendered} of them rendered anew`);
    },
  };
}
