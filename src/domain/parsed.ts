import type { Problem } from './problem.ts';

/** What came of reading one file: its value as far as it is sound, and what is wrong with its form. */
export interface Parsed<T> {
  value: T | null;
  problems: Problem[];
}
