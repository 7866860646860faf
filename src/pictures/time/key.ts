import { TYPE_SIZE } from './type-size.ts';
import type { Mark } from './marks.ts';
import { measureText, shortenLine } from '../text-width.ts';

type Meaning = 'here' | 'else' | 'period' | 'uncertain' | 'open';

/** A sample of a kind of mark, and where it and its meaning stand, measured from the upper left of the key. */
export type KeyEntry = { sample: Mark; meaning: Meaning; x: number; textX: number; y: number };

export type Key = { entries: KeyEntry[]; height: number };

const SAMPLE: Mark = {
  id: '',
  title: '',
  kind: 'dot',
  x0: 9,
  x1: 9,
  y: 0,
  isHere: true,
  isUncertain: false,
  isOpenBefore: false,
  isOpenAfter: false,
  isStandIn: false,
};
const BAR: Mark = { ...SAMPLE, kind: 'bar', x0: 1, x1: 17 };

const SAMPLES: Record<Meaning, Mark> = {
  here: SAMPLE,
  else: { ...SAMPLE, isHere: false },
  period: BAR,
  uncertain: { ...SAMPLE, isUncertain: true },
  open: { ...BAR, isOpenAfter: true },
};

const TEXTS: Record<Exclude<Meaning, 'here'>, string> = {
  else: 'others',
  period: 'only the period is known',
  uncertain: 'date uncertain',
  open: 'beginning or end not known',
};

const SAMPLE_WIDTH = 25;
const GAP = 26;
const ROW_HEIGHT = 22;
/** What the page calls its own marks is known only when they are drawn, so it has a fixed room. */
const WIDTH_OF_HERE = 90;

/** What needs explaining in a picture with these marks, and no more. */
function findMeanings(marks: Mark[]): Meaning[] {
  const isMixed = marks.some(({ isHere }) => !isHere);
  const isUsed: Record<Meaning, boolean> = {
    here: isMixed,
    else: isMixed,
    period: marks.some(({ kind }) => kind === 'bar'),
    uncertain: marks.some(({ isUncertain }) => isUncertain),
    open: marks.some(({ isOpenBefore, isOpenAfter }) => isOpenBefore || isOpenAfter),
  };
  return (['here', 'else', 'period', 'uncertain', 'open'] as const).filter((meaning) => isUsed[meaning]);
}

/** Sets the entries side by side, in as many rows as they need. */
export function buildKey(marks: Mark[], width: number): Key {
  const entries: KeyEntry[] = [];
  let [x, y] = [0, 0];
  for (const meaning of findMeanings(marks)) {
    const before = SAMPLE_WIDTH + (meaning === 'open' ? 16 : 0);
    const room = before + (meaning === 'here' ? WIDTH_OF_HERE : measureText(TEXTS[meaning], TYPE_SIZE));
    if (x + room > width) [x, y] = [0, y + ROW_HEIGHT];
    entries.push({ sample: SAMPLES[meaning], meaning, x, textX: x + before, y });
    x += room + GAP;
  }
  return { entries, height: entries.length === 0 ? 0 : y + ROW_HEIGHT };
}

export function formatMeaning(meaning: Meaning, here: string): string {
  return meaning === 'here' ? shortenLine(here, WIDTH_OF_HERE, TYPE_SIZE) : TEXTS[meaning];
}
