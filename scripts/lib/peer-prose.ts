import { formatArticle, type CorpusState } from './corpus-article.ts';
import { buildFrame } from './corpus-frame.ts';

/** A text as any generator reads it. */
export interface PlainArticle {
  slug: string;
  /** Markdown with a title above it. */
  text: string;
}

/**
 * The prose of a corpus in plain Markdown: the same words, tables and notes, links to pages, and sources as notes. Then as
 * many short pages as there are pages beside the articles in all: each the beginning of an article.
 */
export function* buildProse(articles: number, pages = articles): Generator<PlainArticle> {
  const frame = buildFrame(articles);
  const state: CorpusState = { numbers: new Map(), claims: [] };
  const beginnings: string[] = [];
  for (let number = 0; number < articles; number += 1) {
    const text = formatPlain(formatArticle(number, frame, state));
    if (beginnings.length < pages - articles) beginnings.push(beginningOf(text));
    yield { slug: `article-${number}`, text };
  }
  for (let number = 0; number < pages - articles; number += 1) {
    yield { slug: `list-${number}`, text: beginnings[number % beginnings.length] ?? '' };
  }
}

/** Its title and its first two paragraphs, with the notes that they have. */
function beginningOf(text: string): string {
  const [head = '', ...blocks] = text.split('\n\n');
  const opening = blocks.filter((block) => /^\p{L}/u.test(block)).slice(0, 2);
  const cited = new Set(Array.from(opening.join().matchAll(/\[\^([\w-]+)\]/g), ([, key = '']) => key));
  const notes = blocks.filter((block) => cited.has(/^\[\^([\w-]+)\]:/.exec(block)?.[1] ?? ''));
  return `${[head, ...opening, ...notes].map((block) => block.trim()).join('\n\n')}\n`;
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
