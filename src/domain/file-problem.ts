import type { Root } from 'mdast';
import { startOf } from './location.ts';
import type { Problem } from './problem.ts';
import type { ParsedFile } from './tree.ts';

/** What is wrong with a Markdown file as a whole, besides the form of its keys: keys that are not fenced, a body that is not MDX. */
export function problemsOfFile(file: string, { tree, mistake }: ParsedFile, ofShape: readonly Problem[]): Problem[] {
  const hasKeys = tree.children[0]?.type === 'yaml';
  // Without its fences the whole file is taken for the text, in which the keys would be a second mistake.
  if (!hasKeys) return [withoutKeys(file, tree)];
  return mistake ? [...ofShape, { rule: 'body-is-well-formed', level: 'error', ...mistake }] : [...ofShape];
}

function withoutKeys(file: string, { children: [first] }: Root): Problem {
  const isOpen = first?.type === 'thematicBreak' && first.position?.start.line === 1;
  return {
    rule: 'yaml-is-well-formed',
    level: 'error',
    location: startOf(file),
    message: isOpen
      ? 'The keys of this file begin here, and no second line of three hyphens (---) ends them.'
      : 'This file does not begin with its keys between two lines of three hyphens (---).',
    hint: isOpen
      ? 'Write a line of three hyphens below the last key.'
      : 'The first line of the file is three hyphens, then come the keys, then another line of three hyphens.',
  };
}
