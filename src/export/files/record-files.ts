import type { Article } from '#domain/article.ts';
import { buildBrief } from '#domain/brief.ts';
import { sortClaims } from '#domain/claim-order.ts';
import { buildReading } from '#domain/reading.ts';
import type { NumberedSource } from '#domain/numbering.ts';
import { buildArticleItem, buildClaimItem, buildIssueItem } from '../citation/page-item.ts';
import type { CslItem } from '../citation/csl-item.ts';
import { RECORD_FORMATS } from '../citation/record-files.ts';
import { buildSourceItem } from '../citation/source-item.ts';
import type { ExportContext, ExportFile } from './export-file.ts';

const itemsOf = (sources: readonly NumberedSource[], { library }: ExportContext): CslItem[] =>
  sources.map(({ source }) => buildSourceItem(source, library));

/** Records of an article and of its sources, for reference managers. */
export function* listArticleRecords(article: Article, context: ExportContext): Generator<ExportFile> {
  const path = `articles/${article.slug}`;
  yield* inAllFormats(`${path}/cite`, [buildArticleItem(article, context)]);
  yield* inAllFormats(`${path}/sources`, itemsOf(buildReading(context.library, article).sources, context));
}

/** Records of the issues, of their sources and claims, and of all sources. */
export function* listRecordFiles(context: ExportContext): Generator<ExportFile> {
  const { library } = context;
  for (const issue of library.issues) {
    const brief = buildBrief(library, issue);
    const path = `issues/${issue.id}`;
    const claims = sortClaims(library.claimsByIssue.get(issue.id), library).filter(
      ({ withdrawn }) => withdrawn === undefined,
    );
    yield* inAllFormats(`${path}/cite`, [buildIssueItem(brief, context)]);
    yield* inAllFormats(`${path}/sources`, itemsOf(brief.sources, context));
    yield* inAllFormats(
      `${path}/claims`,
      claims.map((claim) => buildClaimItem(claim, context)),
    );
  }
  const all = [...library.sourcesById.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  yield* inAllFormats(
    'sources',
    all.map((source) => buildSourceItem(source, library)),
  );
}

/** No file where there is nothing to say. */
function* inAllFormats(path: string, items: readonly CslItem[]): Generator<ExportFile> {
  if (items.length === 0) return;
  for (const { ending, format } of RECORD_FORMATS) yield { path: `${path}.${ending}`, text: format(items) };
}
