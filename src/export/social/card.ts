import { setLines } from './set-lines.ts';
import type { Typeface } from './typeface.ts';

/** What a picture says that stands for a page in other people’s tools. */
export interface Card {
  /** The name of the publication. */
  publication: string;
  /** The code of an issue; an article has none. */
  code: string | null;
  /** A line above the title. */
  line: string;
  title: string;
  text: string;
}

export interface CardFaces {
  sans: Typeface;
  display: Typeface;
  italic: Typeface;
}

export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** The colours of paper, whatever the reader’s device prefers. */
const INK = '#15181c';
const QUIET = '#474c53';
const ACCENT = '#a3140e';

const LEFT = 200;
const EDGE = 64;
const RIGHT = CARD_WIDTH - EDGE;
const WIDTH = RIGHT - LEFT;
const FOOT = CARD_HEIGHT - 56;

const TITLE_STEP = 1.08;
const TEXT_SIZE = 36;
const TEXT_STEP = 48;

/** Sizes of the title, the largest that leaves it two lines; else the smallest, in three. */
const TITLE_SIZES = [92, 76, 62, 50];

/** The picture as SVG: the columns of the site, in outlines only. */
export function drawCard(card: Card, { sans, display, italic }: CardFaces): string {
  const title = setTitle(card.title, display);
  const lineBase = 142;
  const titleBase = (card.line === '' && card.code === null ? lineBase - 34 : lineBase) + 30 + title.size * 0.8;
  const titleEnd = titleBase + (title.lines.length - 1) * title.size * TITLE_STEP;
  const textBase = titleEnd + 70;
  const room = Math.floor((FOOT - 20 - textBase) / TEXT_STEP) + 1;
  const text = setLines(card.text, display, TEXT_SIZE, WIDTH, Math.max(1, room));
  const line = setLines(card.line, italic, 34, WIDTH, 1);
  const paths = [
    fill(sans.outline(card.publication, 26, EDGE, 72), INK),
    ...(card.code === null
      ? []
      : [fill(sans.outline(card.code, 30, LEFT - 24 - sans.measure(card.code, 30), lineBase), ACCENT)]),
    fill(line.map((words) => italic.outline(words, 34, LEFT, lineBase)).join(''), QUIET),
    fill(
      title.lines
        .map((words, at) => display.outline(words, title.size, LEFT, titleBase + at * title.size * TITLE_STEP))
        .join(''),
      INK,
    ),
    fill(text.map((words, at) => display.outline(words, TEXT_SIZE, LEFT, textBase + at * TEXT_STEP)).join(''), INK),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}" viewBox="0 0 ${CARD_WIDTH} ${CARD_HEIGHT}">`,
    `<path fill="#fff" d="M0 0h${CARD_WIDTH}v${CARD_HEIGHT}H0z"/>`,
    `<path fill="${INK}" d="M0 0h${CARD_WIDTH}v10H0zM${EDGE} 92h${RIGHT - EDGE}v2h-${RIGHT - EDGE}zM${EDGE} ${FOOT}h${RIGHT - EDGE}v2h-${RIGHT - EDGE}z"/>`,
    ...paths,
    '</svg>',
  ].join('');
}

const fill = (path: string, colour: string): string => (path === '' ? '' : `<path fill="${colour}" d="${path}"/>`);

function setTitle(title: string, face: Typeface): { lines: string[]; size: number } {
  for (const size of TITLE_SIZES) {
    const lines = setLines(title, face, size, WIDTH, 3);
    if (lines.length <= 2) return { lines, size };
  }
  const size = TITLE_SIZES.at(-1) ?? 50;
  return { lines: setLines(title, face, size, WIDTH, 3), size };
}
