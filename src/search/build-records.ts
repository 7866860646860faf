import type { Addresses } from '#domain/address.ts';
import { sourcesOf } from '#domain/claim-order.ts';
import type { Library } from '#domain/library.ts';
import { buildClaimRecord } from './claim-record.ts';
import { buildActorRecord, buildEventRecord, buildSourceRecord, findActorsInArticles } from './entity-records.ts';
import { buildNameIndex } from './names.ts';
import { buildArticleRecord, buildIssueRecord, buildSectionRecords } from './prose-records.ts';
import type { SearchRecord } from './record.ts';

/**
 * Everything that search can find, each once. The order settles which of two equally good results comes first: article
 * by article, newest first, in each its claims newest first; what has no date comes last.
 */
export function* buildRecords(library: Library, addresses: Addresses): Generator<SearchRecord> {
  const names = buildNameIndex(library);
  const issuesBySource = findIssuesOfSources(library);
  for (const article of library.articles) {
    yield buildArticleRecord(article, library, addresses, names);
    yield* newestFirst(article.claims.map((claim) => buildClaimRecord(claim, library, addresses, names)));
    yield* buildSectionRecords(article, library, addresses, names);
    yield* newestFirst(article.events.map((event) => buildEventRecord(event, library, addresses, names)));
  }
  yield* newestFirst(
    [...library.sourcesById.values()].map((source) =>
      buildSourceRecord(source, [...(issuesBySource.get(source.id) ?? [])], library, addresses),
    ),
  );
  for (const issue of library.issues) yield buildIssueRecord(issue, library, addresses, names);
  const inArticles = findActorsInArticles(library);
  for (const actor of library.actors) yield buildActorRecord(actor, library, addresses, names, inArticles);
}

const newestFirst = (records: SearchRecord[]): SearchRecord[] =>
  records.sort((a, b) => (a.day === b.day ? 0 : a.day > b.day ? -1 : 1));

function findIssuesOfSources(library: Library): Map<string, Set<string>> {
  const issues = new Map<string, Set<string>>();
  for (const claim of library.claims)
    for (const { id } of sourcesOf(claim, library)) issues.set(id, (issues.get(id) ?? new Set()).add(claim.issue));
  return issues;
}
