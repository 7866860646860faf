import type { APIContext } from 'astro';
import type { Actor } from '#domain/actor.ts';
import { jsonFeedResponse, partSubject } from '#export/feed/build-feed.ts';
import { buildActorEntries, recordsOf } from '#export/feed/entries.ts';
import { buildPageKey, findArticles } from '#src/page-key.ts';
import { readSite } from '#src/site.ts';

export async function getStaticPaths() {
  const { library } = await readSite();
  return Promise.all(
    library.actors.map(async (actor) => ({
      params: { actor: actor.id },
      props: { actor },
      cacheKey: await buildPageKey(library, {
        articles: findArticles(recordsOf(actor, library), library),
        targets: [],
        others: actor.id,
      }),
    })),
  );
}

export async function GET({ props: { actor } }: APIContext<{ actor: Actor }>): Promise<Response> {
  const context = await readSite();
  const subject = partSubject(actor.name, context.addresses.actor(actor.id), context);
  return jsonFeedResponse(subject, buildActorEntries(actor, context), context);
}
