import { findExcerpt } from '#search/excerpt.ts';
import { cutAtMatches, findMatches, type Match } from '#search/highlight.ts';
import type { Card } from '#search/record.ts';
import { withTextFragment } from '#search/text-fragment.ts';

type Child = Node | string | null | undefined | false;

/** Makes an element: `element('p', { class: 'data' }, 'Words')`. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

const TYPE_WORDS: Readonly<Record<Card['type'], string>> = {
  claim: 'Claim',
  section: 'Section',
  article: 'Article',
  issue: 'Issue',
  actor: 'Actor',
  source: 'Source',
  event: 'Event',
};

const KIND_WORDS = {
  statement: 'Statement',
  action: 'Action',
  report: 'Report',
  assessment: 'Assessment',
  withdrawn: 'Withdrawn claim',
};

/** The word for what a result is: “State”, “Broadcast”, “Section”. A code is no word. */
export const formatType = ({ type, label }: Card): string =>
  type === 'actor' || type === 'source' ? (label ?? TYPE_WORDS[type]) : TYPE_WORDS[type];

const EXCERPT_LENGTH = 220;

/** One result, as its kind is set everywhere on the site, with the terms marked. */
export const renderCard = (card: Card, terms: readonly string[]): HTMLLIElement =>
  card.type === 'claim' ? renderClaim(card, terms) : renderOther(card, terms);

function renderClaim(card: Card, terms: readonly string[]): HTMLLIElement {
  const { kind = 'statement', words = '', text = '', within, source, passageHref, isVerbatim } = card;
  const isMarked = findMatches(words, terms).length > 0;
  const marked = markAll(words, terms);
  return element(
    'li',
    { class: `row claim ${kind}` },
    element(
      'div',
      { class: 'margin' },
      element('a', { class: 'claim-number', href: card.href }, card.title),
      ' ',
      renderDate(card) ?? element('span', { class: 'label' }, 'No date given'),
    ),
    kind !== 'withdrawn' && renderSpeaker(card, terms),
    isVerbatim
      ? element(
          'blockquote',
          { class: 'words' },
          element('p', { dir: 'auto', lang: card.language }, '“', ...marked, '”'),
        )
      : element('p', { class: 'words', dir: 'auto', lang: card.language }, ...marked),
    !isMarked &&
      findMatches(text, terms).length > 0 &&
      element('p', { class: 'source-line data' }, 'In the article: ', element('bdi', {}, ...excerptOf(text, terms))),
    element(
      'p',
      { class: 'source-line data' },
      `${KIND_WORDS[kind]}${isVerbatim ? ', verbatim,' : ''} in `,
      within && element('a', { href: within[1] }, within[0]),
      '. ',
      ...(source ? [...markAll(source, terms), '. '] : []),
      passageHref && element('a', { class: 'screen-only', href: passageHref }, 'Words in the article'),
    ),
  );
}

function renderOther(card: Card, terms: readonly string[]): HTMLLIElement {
  const { title, within, text = '', source, language } = card;
  const excerpt = excerptOf(text, terms);
  return element(
    'li',
    { class: 'row' },
    element(
      'div',
      { class: 'margin' },
      element('span', { class: 'label' }, formatType(card)),
      ' ',
      card.label && card.type === 'issue' && element('span', { class: 'issue-code' }, card.label),
      ' ',
      renderDate(card),
    ),
    element(
      'p',
      { class: 'entry-title' },
      element('a', { href: findHref(card, terms), lang: language, dir: 'auto' }, ...markAll(title, terms)),
      within && `, in “${within[0]}”`,
    ),
    (text !== '' || source !== undefined) &&
      element('p', { class: 'source-line data plain' }, ...(source ? [`${source}. `] : []), ...excerpt),
  );
}

/** Where a result leads: a section to the words found in it. A claim needs no such help: its place marks itself. */
export function findHref({ type, href, title, text = '' }: Card, terms: readonly string[]): string {
  if (type === 'event') return withTextFragment(href, title);
  const match = type === 'section' ? findMatches(text, terms)[0] : undefined;
  return match ? withTextFragment(href, text.slice(match.start, match.end)) : href;
}

function renderSpeaker({ speakers, capacity, audience = [] }: Card, terms: readonly string[]): HTMLElement {
  const names = (all: readonly string[]): Child[] =>
    all.flatMap((name, i) => [
      i === 0 ? '' : i === all.length - 1 ? ' and ' : ', ',
      // “Journalists” is nobody’s name.
      element(
        'span',
        { class: /^\p{Ll}/u.test(name) ? undefined : 'name' },
        element('bdi', {}, ...markAll(name, terms)),
      ),
    ]);
  return element(
    'p',
    { class: 'speaker' },
    ...(speakers ? names(speakers) : ['The author of the article judges']),
    capacity && `, ${capacity}`,
    ...(audience.length > 0 ? [capacity ? ', to ' : ' to ', ...names(audience)] : []),
  );
}

function renderDate({ date }: Card): HTMLElement | null {
  if (!date) return null;
  const [words, datetime] = date;
  return datetime === null
    ? element('span', { class: 'label date' }, words)
    : element('time', { class: 'label', datetime }, words);
}

/** A whole text with the terms marked. */
export const markAll = (text: string, terms: readonly string[]): Child[] => mark(text, findMatches(text, terms));

const mark = (text: string, matches: readonly Match[]): Child[] =>
  cutAtMatches(text, matches).map((piece) => (piece.isMarked ? element('mark', {}, piece.text) : piece.text));

const excerptOf = (text: string, terms: readonly string[]): Child[] => markExcerpt(text, terms, EXCERPT_LENGTH);

/** The part of a text in which the terms are found, with the terms marked. */
export function markExcerpt(text: string, terms: readonly string[], length: number): Child[] {
  const matches = findMatches(text, terms);
  const { start, end } = findExcerpt(text, matches, length);
  const within = matches
    .filter((match) => match.start >= start && match.end <= end)
    .map((match) => ({ ...match, start: match.start - start, end: match.end - start }));
  return [start > 0 && '… ', ...mark(text.slice(start, end), within), end < text.length && ' …'];
}
