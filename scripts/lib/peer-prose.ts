import { formatArticle, type CorpusState } from './corpus-article.ts';
import { buildFrame } from './corpus-frame.ts';

/** A text as any generator reads it. */
export interface PlainArticle {
  slug: string;
  /** Markdown with a title above it. */
  text: string;
}

/** The prose of a corpus in plain Markdown: the same words, tables and notes, links to pages, and sources as notes. */
export function* buildProse(articles: number): Generator<PlainArticle> {
  const frame = buildFrame(articles);
  const state: CorpusState = { numbers: new Map(), claims: [] };
  for (let number = 0; number < articles; number += 1) {
    yield { slug: `article-${number}`, text: formatPlain(formatArticle(number, frame, state)) };
  }
}

export function formatPlain(article: string): string {
  const [, facts = '', body = ''] = article.split(/^---$/m);
  const title = /^title: (.*)$/m.exec(facts)?.[1] ?? '';
  const notes = Array.from(
    facts.matchAll(/^ {2}(press-[\w-]+): \{ publisher: ([^,]+), issued: ([^,]+),/gm),
    ([, key, publisher, issued]) => `[^${key}]: ${publisher}, ${issued}.`,
  );
  const text = body.trim().replaceAll(/\]\((issue|actor|article|claim):([\w-]+)\)/g, '](/$1s/$2/)');
  return `---\ntitle: ${title}\n---\n\n${text}\n\n${notes.join('\n\n')}\n`;
}
