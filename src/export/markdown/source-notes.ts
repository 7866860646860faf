import type { FootnoteDefinition, PhrasingContent, Root, RootContent } from 'mdast';
import { findCitations } from '#domain/citation.ts';
import { formatDate } from '#domain/date.ts';
import type { Article } from '#domain/article.ts';
import type { Source } from '#domain/source.ts';
import type { MarkdownContext } from './article-markdown.ts';

/** A footnote for each source that the text cites, in the order in which it does. */
export function buildNotes(tree: Root, article: Article, { library }: MarkdownContext): RootContent[] {
  const cited = new Set(findCitations(tree).map(({ key }) => key));
  return [...cited].flatMap((key) => {
    const source = article.sources.find((candidate) => candidate.key === key);
    return source ? [toNote(source, library.site.language)] : [];
  });
}

function toNote(source: Source, language: string): FootnoteDefinition {
  const { key, author, title, publisher, issued, locator, url, archive, accessed, note } = source;
  const text = (value: string): PhrasingContent => ({ type: 'text', value });
  const date = formatDate(issued, { language, style: 'long' });
  const children: PhrasingContent[] = [
    text([author && `${author}, `, title && `“${title}”, `].filter(Boolean).join('')),
    { type: 'emphasis', children: [text(publisher)] },
    text([`, ${date}`, locator && `, ${locator}`].filter(Boolean).join('')),
    ...(url ? [text(', '), link(url)] : []),
    ...(archive ? [text(', archived at '), link(archive)] : []),
    text(
      [accessed && `, read ${formatDate(accessed, { language, style: 'long' })}`, '.', note && ` ${note}`]
        .filter(Boolean)
        .join(''),
    ),
  ];
  return { type: 'footnoteDefinition', identifier: key, label: key, children: [{ type: 'paragraph', children }] };
}

const link = (url: string): PhrasingContent => ({ type: 'link', url, children: [{ type: 'text', value: url }] });
