import { atomResponse, siteSubject } from '#export/feed/build-feed.ts';
import { buildArticleEntries } from '#export/feed/entries.ts';
import { readSite } from '#src/site.ts';

export async function GET(): Promise<Response> {
  const context = await readSite();
  return atomResponse(siteSubject(context), await buildArticleEntries(context), context);
}
