/** Says how far a phase has come: so many, of so many where that is known, of what. */
export type Tell = (done: number, total?: number, what?: string) => void;

/** Before so long nothing can be said of the rest. */
const SPEAKS_AFTER = 2_000;

/**
 * Gives what to tell and what to show of it: `300 of 1,200 pictures, 40 s left`. The time left is that of the rest at the
 * pace so far, of each kind of thing on its own.
 * @param now the time in milliseconds
 */
export function followProgress(now: () => number): { tell: Tell; format: () => string } {
  let start: { time: number; done: number; what: string } | undefined;
  let latest: { time: number; done: number; total: number | undefined; what: string } | undefined;
  const tell: Tell = (done, total, what = '') => {
    if (start?.what !== what) start = { time: now(), done: Math.max(0, done - 1), what };
    latest = { time: now(), done, total, what };
  };
  const format = (): string => {
    if (!start || !latest) return '';
    const { time, done, total, what } = latest;
    const count = `${formatNumber(done)}${total === undefined ? '' : ` of ${formatNumber(total)}`}`;
    const pace = (time - start.time) / (done - start.done);
    // What takes longer than it should makes the guess a wrong one.
    const left = total === undefined || time - start.time < SPEAKS_AFTER ? 0 : pace * (total - done) - (now() - time);
    return `${count}${what && ` ${what}`}${left > 0 ? `, ${formatTimeLeft(left)} left` : ''}`;
  };
  return { tell, format };
}

const formatNumber = (number: number): string => number.toLocaleString('en-GB');

const formatTimeLeft = (milliseconds: number): string =>
  milliseconds < 90_000
    ? `${Math.max(1, Math.round(milliseconds / 1_000))} s`
    : `${Math.round(milliseconds / 60_000)} min`;
