import { formatArticleMarkdown } from '../markdown/article-markdown.ts';
import type { Article } from '#domain/article.ts';
import { buildLibraryRecord } from '../knowledge/build-library-record.ts';
import { listSchemaFiles } from '../knowledge/schema-files.ts';
import { FEED_STYLES } from '../feed/style-sheet.ts';
import type { ExportContext, ExportFile } from './export-file.ts';
import { listOembedFiles } from './oembed.ts';
import { listArticleRecords, listRecordFiles } from './record-files.ts';

/** What other programs take of one article. */
export function* listArticleFiles(article: Article, context: ExportContext): Generator<ExportFile> {
  yield* listArticleRecords(article, context);
  yield { path: `articles/${article.slug}.md`, text: formatArticleMarkdown(article, context) };
}

/** What they take of the site as a whole, beside its pages, feeds and the tables of claims. */
export function* listSiteFiles(context: ExportContext): Generator<ExportFile> {
  yield* listRecordFiles(context);
  yield { path: 'library.json', text: `${JSON.stringify(buildLibraryRecord(context), null, 2)}\n` };
  yield* listSchemaFiles(context);
  yield* listOembedFiles(context);
  yield { path: 'feed.css', text: FEED_STYLES };
}
