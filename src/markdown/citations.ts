import { formatDate } from '#domain/date.ts';
import type { NumberedSource } from '#domain/numbering.ts';

/** Elements that stand for a citation until the page is known on which it gets its number. Their keys are percent-encoded. */
export const CITE_MARK = 'readout-cite';
export const NOTE_MARK = 'readout-note';

const MARKS = /(?:<readout-(?:cite|note) key="[^"]*"><\/readout-(?:cite|note)>)+/g;
const MARK = /<readout-(cite|note) key="([^"]*)">/g;

/** A longer note stands only in the list of notes. */
const MOST_IN_MARGIN = 240;

/** An ordinary footnote as it is shown on a page, under a letter. */
export interface LetteredNote {
  letter: string;
  id: string;
  html: string;
}

/** The citations of one page: documents by number, ordinary notes by letter, in the order in which the page meets them. */
export interface PageCitations {
  /** Puts numbers and margin notes in place of the marks. */
  number(html: string): string;
  /** The notes met so far. */
  notes: LetteredNote[];
}

/** @param notes the ordinary notes of all articles on the page, by `slug/key` */
export function buildPageCitations(
  sources: readonly NumberedSource[],
  notes: Readonly<Record<string, { html: string; text: string }>>,
  language: string,
): PageCitations {
  const byId = new Map(sources.map((entry) => [entry.source.id, entry]));
  const met: LetteredNote[] = [];
  const referenced = new Set<string>();

  const letterFor = (key: string): LetteredNote | null => {
    const note = notes[key];
    if (!note) return null;
    const id = `note-${key.replace(/[^A-Za-z0-9]+/g, '-')}`;
    const known = met.find((other) => other.id === id);
    if (known) return known;
    const lettered = { letter: letterOf(met.length), id, html: note.html };
    met.push(lettered);
    return lettered;
  };

  const toReference = ([, kind, key = '']: RegExpExecArray): { link: string; side: string } | null => {
    if (kind === 'cite') {
      const entry = byId.get(decodeURIComponent(key));
      if (!entry) return null;
      const { publisher, issued } = entry.source;
      const date = formatDate(issued, { language, style: 'long' });
      return {
        link: toLink(String(entry.number), `#source-${entry.number}`, `Source ${entry.number}: ${publisher}, ${date}`),
        side: toSideNote(String(entry.number), `${escape(publisher)}, <span class="unbroken">${escape(date)}</span>`),
      };
    }
    const note = letterFor(decodeURIComponent(key));
    if (!note) return null;
    const backId = referenced.has(note.id) ? undefined : `${note.id}-ref`;
    referenced.add(note.id);
    const words = notes[decodeURIComponent(key)]?.text ?? '';
    return {
      link: toLink(note.letter, `#${note.id}`, `Note ${note.letter}`, backId),
      side: words.length > MOST_IN_MARGIN ? '' : toSideNote(note.letter, escape(words)),
    };
  };

  return {
    notes: met,
    number: (html) =>
      html.replace(MARKS, (run) => {
        const parts = [...run.matchAll(MARK)].flatMap((match) => toReference(match) ?? []);
        if (parts.length === 0) return '';
        return `<sup>${parts.map(({ link }) => link).join(', ')}</sup>${parts.map(({ side }) => side).join('')}`;
      }),
  };
}

function toLink(sign: string, href: string, label: string, id?: string): string {
  const anchor = id === undefined ? '' : ` id="${id}"`;
  return `<a class="note-ref"${anchor} href="${href}" aria-label="${escape(label)}">${sign}</a>`;
}

const toSideNote = (sign: string, html: string): string =>
  `<span class="side-note" aria-hidden="true"><b>${sign}</b> ${html}</span>`;

/** a, b, … z, aa, ab, … */
const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(97 + (index % 26));

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
