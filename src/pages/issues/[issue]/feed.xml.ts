import type { APIContext } from 'astro';
import type { ParsedIssue } from '#domain/parse-content.ts';
import { atomResponse, partSubject } from '#export/feed/build-feed.ts';
import { buildIssueEntries } from '#export/feed/entries.ts';
import { readSite } from '#src/site.ts';

export async function getStaticPaths() {
  const { library } = await readSite();
  return library.issues.map((issue) => ({ params: { issue: issue.id }, props: { issue } }));
}

export async function GET({ props: { issue } }: APIContext<{ issue: ParsedIssue }>): Promise<Response> {
  const context = await readSite();
  const subject = partSubject(issue.title, context.addresses.issue(issue.id), context);
  return atomResponse(subject, await buildIssueEntries(issue, context), context);
}
