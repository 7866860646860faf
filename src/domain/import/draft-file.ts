import { Document, isMap, isSeq, type YAMLMap } from 'yaml';
import type { IssueNames } from './section-plan.ts';
import type { ProposedActor } from './proposed-actor.ts';

/** Keys whose records are short enough for a line each. */
const SHORT = 118;
const ON_ONE_LINE = ['publishedIn'];
const LISTS_ON_LINES = ['sections', 'sources'];

/** YAML as an editor would type it: short records on one line each, an empty line before each list. */
export function formatFrontmatter(data: Readonly<Record<string, unknown>>): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  const root = document.contents;
  if (!isMap(root)) return '';
  for (const pair of root.items) {
    const name = String((pair.key as { value: unknown }).value);
    const { value } = pair;
    if (ON_ONE_LINE.includes(name) && isMap(value)) value.flow = JSON.stringify(value.toJSON()).length < SHORT;
    if (isSeq(value) && value.items.every((item) => !isMap(item))) value.flow = true;
    if (LISTS_ON_LINES.includes(name))
      for (const record of recordsOf(value)) record.flow = JSON.stringify(record.toJSON()).length < SHORT;
    if (name === 'claims' && isSeq(value))
      for (const record of recordsOf(value))
        for (const inner of record.items) if (isSeq(inner.value)) inner.value.flow = true;
    if ((isSeq(value) || isMap(value)) && value.flow !== true)
      (pair.key as { spaceBefore?: boolean }).spaceBefore = true;
  }
  const text = document.toString({ lineWidth: 120, flowCollectionPadding: true, singleQuote: true });
  return text.replace(/^( *(?:- )?[\w-]+: )\[ (.*) \]$/gm, '$1[$2]');
}

const recordsOf = (value: unknown): YAMLMap[] =>
  isSeq(value)
    ? value.items.filter((item) => isMap(item))
    : isMap(value)
      ? value.items.flatMap(({ value: record }) => (isMap(record) ? record : []))
      : [];

export const formatArticle = (frontmatter: Readonly<Record<string, unknown>>, body: string): string =>
  `---\n${formatFrontmatter(frontmatter)}---\n\n${body}`;

export const formatActor = ({ id, ...actor }: ProposedActor): string =>
  formatFrontmatter({ ...actor, ...(actor.aliases.length === 0 && { aliases: undefined }), proposed: true });

export const formatIssue = ({ id, aliases, ...issue }: IssueNames): string =>
  `---\n${formatFrontmatter({ ...issue, ...(aliases.length > 0 && { aliases }), proposed: true })}---\n`;
