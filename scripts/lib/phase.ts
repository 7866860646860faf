import type { WriteStream } from 'node:tty';
import { followProgress, type Tell } from './progress.ts';

export interface Screen {
  write: (text: string) => unknown;
  /** Whether a line can be written over. */
  isLive: boolean;
}

const SHOW_AFTER = 1_000;
const LIVE_EVERY = 250;
const PLAIN_EVERY = 10_000;
const CLEAR_LINE = '\r\x1b[2K';

export const screenOf = (stream: WriteStream): Screen => ({
  write: (text) => stream.write(text),
  isLive: stream.isTTY === true && process.env['CI'] === undefined,
});

/** One line: what, what came of it, how long it took. */
export const formatPhase = (title: string, detail: string, milliseconds: number): string =>
  `${title.padEnd(10)}${detail}${detail === '' ? '' : ', '}${formatSeconds(milliseconds)}`;

export const formatSeconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

interface PhaseOptions {
  screen?: Screen;
  /** Whether it shows how far it is: not where it goes on beside another that does. */
  isFollowed?: boolean;
}

/**
 * Does a piece of work and prints a line about it when it is done. Work that takes more than a second shows how far it
 * is and how long the rest may take: on a terminal in a line that is written over, elsewhere in a line of its own now and then.
 * @param describe what came of it, in a few words
 */
export async function runPhase<T>(
  title: string,
  work: (tell: Tell) => Promise<T>,
  describe: (result: T) => string,
  { screen = screenOf(process.stdout), isFollowed = true }: PhaseOptions = {},
): Promise<T> {
  const start = performance.now();
  const elapsed = (): number => performance.now() - start;
  const { tell, format } = followProgress(elapsed);
  const show = (): void => {
    const line = formatPhase(title, format() || '…', elapsed());
    screen.write(screen.isLive ? `${CLEAR_LINE}${line}` : `${line}\n`);
  };
  const every = screen.isLive ? LIVE_EVERY : PLAIN_EVERY;
  let timer: NodeJS.Timeout | undefined;
  const repeat = (): void => {
    show();
    timer = setTimeout(repeat, every);
  };
  if (isFollowed) timer = setTimeout(repeat, SHOW_AFTER);
  try {
    const result = await work(tell);
    screen.write(`${screen.isLive ? CLEAR_LINE : ''}${formatPhase(title, describe(result), elapsed())}\n`);
    return result;
  } catch (error) {
    screen.write(screen.isLive ? CLEAR_LINE : '');
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
