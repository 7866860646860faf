import { formatArticleMarkdown } from '../markdown/article-markdown.ts';
import { buildLibraryRecord } from '../knowledge/build-library-record.ts';
import { listSchemaFiles } from '../knowledge/schema-files.ts';
import { FEED_STYLES } from '../feed/style-sheet.ts';
import type { ExportContext, ExportFile } from './export-file.ts';
import { listOembedFiles } from './oembed.ts';
import { listRecordFiles } from './record-files.ts';

/** Everything that other programs take from a site, beside its pages, feeds and the tables of claims. */
export function* listFiles(context: ExportContext): Generator<ExportFile> {
  yield* listRecordFiles(context);
  for (const article of context.library.articles) {
    yield { path: `articles/${article.slug}.md`, text: formatArticleMarkdown(article, context) };
  }
  yield { path: 'library.json', text: `${JSON.stringify(buildLibraryRecord(context), null, 2)}\n` };
  yield* listSchemaFiles(context);
  yield* listOembedFiles(context);
  yield { path: 'feed.css', text: FEED_STYLES };
}
