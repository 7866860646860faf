import type { MendedData } from './mended-data.ts';
import { formatDidYouMean } from './near-name.ts';
import type { Problem } from './problem.ts';
import { formatPath, type ShapeMistake } from './shape-mistake.ts';
import type { YamlDocument } from './yaml-document.ts';

/** A mistake of form as a problem with its place; none for what is left empty and need not be there. */
export function toProblem(mistake: ShapeMistake, document: YamlDocument, mended: MendedData): Problem[] {
  const { path } = mistake;
  const name = formatPath(path);
  const original = mended.originalPath(path);
  const problem = (rule: string, message: string, hint?: string): Problem[] => [
    { rule, level: 'error', location: document.locationOf(original), message, ...(hint === undefined ? {} : { hint }) },
  ];
  switch (mistake.kind) {
    case 'nothing':
      return [];
    case 'unknown-key': {
      const meant =
        mistake.meant === null ? formatDidYouMean(mistake.key, mistake.known) : ` Did you mean "${mistake.meant}"?`;
      const [found] = problem(
        'key-is-known',
        `The key "${name}" is not known here.${meant}`,
        formatKnown(mistake.known),
      );
      return found ? [{ ...found, location: document.locationOfKey(original) }] : [];
    }
    case 'missing': {
      const parent = document.locationOf(original.slice(0, -1));
      const { file, line, column } = mistake.isEmpty ? document.locationOfKey(original) : parent;
      const message = mistake.isEmpty ? `"${name}" has no value.` : `"${name}" is missing.`;
      return problem('required-key-is-given', message, mistake.description).map((found) => ({
        ...found,
        location: { file, line, column },
      }));
    }
    case 'option':
      return problem(
        'value-has-right-form',
        `"${name}" cannot be "${String(mistake.value)}".${formatDidYouMean(String(mistake.value), mistake.options)}`,
        `It should be one of: ${mistake.options.join(', ')}.`,
      );
    case 'type':
      return problem(
        'value-has-right-form',
        `"${name}" should be ${mistake.expected}, not ${mistake.found}.`,
        findCure(mistake),
      );
    case 'key-form':
      return problem('value-has-right-form', `The key "${String(path.at(-1))}" will not do. ${mistake.message}`).map(
        (found) => ({ ...found, location: document.locationOfKey(original) }),
      );
    case 'date':
      return problem('date-is-valid', mistake.message);
    case 'form':
      return problem(
        'value-has-right-form',
        `"${name}" will not do. ${mistake.message}${mistake.meant === null ? '' : ` Did you mean "${mistake.meant}"?`}`,
      );
  }
}

function findCure({ expected, value }: ShapeMistake & { kind: 'type' }): string | undefined {
  if (expected === 'a list' && typeof value !== 'object') return `Write it in brackets: [${String(value)}].`;
  if (expected === 'text' && Array.isArray(value)) return 'Write it without brackets, or in quotation marks.';
  if (expected === 'text' && typeof value === 'boolean') return 'Put it in quotation marks.';
  if (expected === 'text') return 'Is there a colon too many? Put the whole text in quotation marks.';
  return undefined;
}

const formatKnown = (known: readonly string[]): string =>
  known.length > 0 ? `Known keys: ${known.join(', ')}.` : 'No keys are known here.';
