import { formatPeriod } from './calendar.ts';
import type { LensWindow } from './lens.ts';
import { formatYears, type Gap, type Stretch } from './stretches.ts';
import type { TimeAxis } from './axis.ts';
import type { Mark } from './marks.ts';

function joinWords(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function describeStretches(stretches: Stretch[]): string {
  const periods = stretches.map(({ from, endBefore }) => formatPeriod(from, endBefore));
  if (periods.length === 0) return 'No event has a date, so nothing is drawn.';
  if (periods.length === 1) return `The axis shows ${periods.join('')}, drawn to scale.`;
  return `The axis has ${periods.length} stretches, each to a scale of its own: ${periods.join('; ')}.`;
}

function describeGap({ years, fromYear, toYear }: Gap): string {
  return `${formatYears(years)} (${years === 1 ? fromYear : `${fromYear} to ${toYear}`})`;
}

function describeGaps(gaps: Gap[]): string {
  return `Left out where the axis is broken: ${joinWords(gaps.map(describeGap))}.`;
}

export type TimelineFacts = {
  stretches: Stretch[];
  gaps: Gap[];
  window: LensWindow | undefined;
  axes: TimeAxis[];
  /** All marks but the one that stands for what the lens shows. */
  marks: Mark[];
  undated: number;
};

/** The picture in plain sentences: for readers who do not see it, and beside the list for those who do. */
export function describeTimeline({ stretches, gaps, window, axes, marks, undated }: TimelineFacts): string[] {
  const named = axes.flatMap((axis) => axis.labels).length;
  const hasMore = axes.some(({ more }) => more.length > 0);
  const hasUnnamed = marks.length > named;
  const sentences = [
    describeStretches(stretches),
    gaps.length > 0 && describeGaps(gaps),
    window && `${formatPeriod(window.from, window.endBefore)} is drawn again below, larger.`,
    marks.some(({ kind }) => kind === 'bar') && 'A bar means that only the period is known.',
    marks.some(({ isUncertain }) => isUncertain) && 'A dashed line round a mark means that its date is uncertain.',
    marks.some(({ isOpenBefore, isOpenAfter }) => isOpenBefore || isOpenAfter) &&
      'A bar that fades out has no known beginning or end.',
    hasMore && 'A number with a plus says how many more events fall there.',
    hasUnnamed && 'Where there is no room for a name, the list has it.',
    undated > 0 &&
      `${undated === 1 ? 'One event has' : `${undated} events have`} no date: only the list has ${undated === 1 ? 'it' : 'them'}.`,
  ];
  return sentences.filter((sentence) => typeof sentence === 'string');
}
