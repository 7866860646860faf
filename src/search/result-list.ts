import type { Card } from './record.ts';

/** Results as other programs and other texts take them. */

export const COLUMNS = [
  'type',
  'number or title',
  'kind',
  'speakers',
  'capacity',
  'to',
  'date',
  'words',
  'verbatim',
  'source',
  'part of',
  'address',
];

export const formatRow = (card: Card, origin: string): string[] => [
  card.type,
  card.title,
  card.kind ?? card.label ?? '',
  card.speakers?.join('; ') ?? '',
  card.capacity ?? '',
  card.audience?.join('; ') ?? '',
  card.date?.[0] ?? '',
  card.words ?? card.text ?? '',
  card.type !== 'claim' ? '' : card.isVerbatim ? 'yes' : 'no',
  card.source ?? '',
  card.within?.[0] ?? '',
  new URL(card.href, origin).href,
];

/** `Jane Roe to John Doe, 5 Sep 2016: “…”. River Gazette, 5 September 2016. In: Readout, RIV-3. https://…` */
export function formatCitation(card: Card, publication: string, origin: string): string {
  const address = new URL(card.href, origin).href;
  const date = card.date?.[0];
  if (card.type !== 'claim') {
    const within = card.within ? ` In: ${card.within[0]}.` : '';
    return `${[card.title, card.source, date].filter(Boolean).join('. ').replace(/\.?$/, '.')}${within} ${publication}. ${address}`;
  }
  if (card.kind === 'withdrawn') return `${publication}, ${card.title}. ${card.words} ${address}`;
  const speaker = card.speakers ? formatSpeaker(card) : 'The author of the article';
  const words = card.isVerbatim ? `“${card.words}”` : card.words;
  const source = card.source ? `${card.source}. ` : '';
  return `${[speaker, date].filter(Boolean).join(', ')}: ${words?.replace(/\.?$/, '.')} ${source}In: ${publication}, ${card.title}. ${address}`;
}

/** `Jane Roe and Ann Poe, minister, to John Doe`. */
export function formatSpeaker({ speakers = [], capacity, audience }: Card): string {
  const names = joinNames(speakers);
  const to = audience ? `${capacity ? ', ' : ' '}to ${joinNames(audience)}` : '';
  return `${names}${capacity ? `, ${capacity}` : ''}${to}`;
}

const joinNames = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
