import type { StatedHead } from './arrival.ts';

const MOST_LINES = 12;

/** What a web page states about its article: in its metadata, and in the lines between its title and its text. */
export function readPageHead(document: Document): StatedHead {
  const meta = (...names: string[]): string | undefined =>
    names
      .map((name) =>
        document.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content')?.trim(),
      )
      .find((content) => content !== undefined && content !== '');
  const title = meta('citation_title', 'dc.title') ?? titleOf(document);
  const author = meta('citation_author', 'author', 'dc.creator', 'parsely-author');
  const date = meta('citation_publication_date', 'article:published_time', 'dc.date', 'date', 'parsely-pub-date');
  const serial = meta('citation_journal_title');
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { authors: [author] }),
    ...(date !== undefined && { date: date.slice(0, 10) }),
    ...(serial !== undefined && { serial }),
    lines: findLines(document),
  };
}

/** The one main heading; a page’s `title` also names the site. */
function titleOf(document: Document): string | undefined {
  const headings = [...document.querySelectorAll('article h1, main h1, h1')].filter(
    (heading) => (heading.textContent ?? '').trim() !== '',
  );
  const words = headings[0]?.textContent?.replace(/\s+/g, ' ').trim();
  return words === undefined || words === '' ? undefined : words;
}

/** Short texts between the title and the first long paragraph, such as the serial, a byline or a caption. */
function findLines(document: Document): string[] {
  const blocks = [
    ...document.querySelectorAll(
      'h1, p, figcaption, time, address, .byline, .author, .date, .meta, .entry-meta, .dateline',
    ),
  ];
  const start = blocks.findIndex(({ tagName }) => tagName === 'H1');
  const lines: string[] = [];
  for (const block of blocks.slice(start + 1)) {
    const words = (block.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (block.closest('nav, aside, footer, form') || words === '') continue;
    if (words.length > 240 || lines.length >= MOST_LINES) break;
    if (!lines.some((line) => line.includes(words))) lines.push(words);
  }
  return lines;
}
