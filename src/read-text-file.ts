import { readFileSync, statSync } from 'node:fs';
import { startOf } from '#domain/location.ts';
import type { Problem } from '#domain/problem.ts';

/** A file longer than this is a mistake, not an article. */
const MOST_BYTES = 5_000_000;

/** Why a file is not text that can be read, and what to do. */
export interface Obstacle {
  message: string;
  hint?: string;
}

/**
 * Reads a file of the content as text: UTF-8, without a byte order mark, its lines ended by `\n` alone. Not by promises,
 * which take ten times as long for hundreds of small files.
 */
export function readTextFile(file: string): { text: string } | Obstacle {
  try {
    const found = statSync(file);
    if (found.isDirectory()) {
      return { message: 'This is a folder, and a file is expected here.', hint: 'Rename or remove it.' };
    }
    if (!found.isFile()) return { message: 'This is not an ordinary file.', hint: 'Remove it.' };
    if (found.size > MOST_BYTES) {
      return {
        message: `This file is ${(found.size / 1e6).toFixed(1)} MB long; at most ${MOST_BYTES / 1e6} MB are read.`,
        hint: 'Shorten it, or keep it outside the content folder.',
      };
    }
    return decodeText(readFileSync(file));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    return REASONS[code] ?? { message: `This file cannot be read (${code}).` };
  }
}

const REASONS: Readonly<Record<string, Obstacle>> = {
  ENOENT: {
    message: 'This is a link to a file that does not exist.',
    hint: 'Remove the link, or put the file where it leads.',
  },
  EACCES: { message: 'This file may not be read: its permissions forbid it.', hint: 'Let its owner read it.' },
  ELOOP: { message: 'This is a link that leads back to itself.', hint: 'Remove it.' },
};

/** Reads bytes as text, as `readTextFile` does. */
export function decodeText(bytes: Uint8Array): { text: string } | Obstacle {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { message: 'This file is in the encoding UTF-16.', hint: 'Save it in the encoding UTF-8.' };
  }
  if (bytes.includes(0)) {
    return { message: 'This file is not text: it holds NUL bytes.', hint: 'Save it as plain text in UTF-8.' };
  }
  try {
    // The decoder takes the byte order mark away: places are counted as editors show them, and they do not show it.
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n') };
  } catch {
    return { message: 'This file is not UTF-8 text.', hint: 'Save it in the encoding UTF-8.' };
  }
}

/** The same as a problem. */
export const unreadable = (file: string, obstacle: Obstacle): Problem => ({
  rule: 'file-is-readable',
  level: 'error',
  location: startOf(file),
  ...obstacle,
});
