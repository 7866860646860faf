import type { Level } from '../problem.ts';

/** The rules that are held while files are read: about the files themselves and the form of what stands in them. */
export const SHAPE_RULES: readonly { id: string; level: Level }[] = [
  { id: 'body-is-well-formed', level: 'error' },
  { id: 'date-is-valid', level: 'error' },
  { id: 'file-is-readable', level: 'error' },
  { id: 'key-is-known', level: 'error' },
  { id: 'key-is-unique', level: 'error' },
  { id: 'ledger-is-well-formed', level: 'error' },
  { id: 'required-key-is-given', level: 'error' },
  { id: 'value-has-right-form', level: 'error' },
  { id: 'yaml-is-well-formed', level: 'error' },
];
