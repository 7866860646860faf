import type { ContentReport } from '../check-content.ts';
import { formatGithubReport } from './github.ts';
import { formatJsonReport } from './json.ts';
import { formatTextReport } from './text.ts';

type Report = Pick<ContentReport, 'library' | 'problems'>;

const REPORTS: Readonly<Record<string, (report: Report, hasColour: boolean) => string>> = {
  text: formatTextReport,
  json: ({ problems }) => formatJsonReport(problems),
  github: ({ problems }) => formatGithubReport(problems),
};

/** The ways in which problems can be printed. */
export const FORMATS: readonly string[] = Object.keys(REPORTS);

export const formatReport = (report: Report, format: string, hasColour: boolean): string =>
  (REPORTS[format] ?? formatTextReport)(report, hasColour);
