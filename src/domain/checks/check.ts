import type { Library } from '../library.ts';
import type { Level, Problem } from '../problem.ts';

/** What a rule found: a problem that does not name its rule yet. */
export interface Finding extends Pick<Problem, 'location' | 'message' | 'hint'> {
  /** Where it is not as grave as the rule is. */
  level?: Level;
  /** What it is about: findings of one rule on one subject in one file are told as one, with the places of all. */
  subject?: string;
}

/** What a publication may refer to outside its content folder; what is not given is not held against it. */
export interface Surroundings {
  /** The files of `public/`, as addresses: `/pictures/gauge.png`. */
  publicFiles?: ReadonlySet<string>;
  /** The countries of the map data, by name. */
  countries?: readonly string[];
  /** The names of all rules. */
  rules?: readonly string[];
}

/** A rule, named for the sentence that is true when it holds. */
export interface Check {
  id: string;
  level: Level;
  check(library: Library, surroundings: Surroundings): Finding[];
}
