import type { APIContext } from 'astro';
import { buildBrief } from '#domain/brief.ts';
import type { ParsedIssue } from '#domain/parse-content.ts';
import { jsonFeedResponse, partSubject } from '#export/feed/build-feed.ts';
import { buildIssueEntries } from '#export/feed/entries.ts';
import { buildPageKey } from '#src/page-key.ts';
import { readSite } from '#src/site.ts';

export async function getStaticPaths() {
  const { library } = await readSite();
  return Promise.all(
    library.issues.map(async (issue) => ({
      params: { issue: issue.id },
      props: { issue },
      cacheKey: await buildPageKey(library, {
        articles: buildBrief(library, issue).articles,
        targets: [],
        others: issue.id,
      }),
    })),
  );
}

export async function GET({ props: { issue } }: APIContext<{ issue: ParsedIssue }>): Promise<Response> {
  const context = await readSite();
  const subject = partSubject(issue.title, context.addresses.issue(issue.id), context);
  return jsonFeedResponse(subject, await buildIssueEntries(issue, context), context);
}
