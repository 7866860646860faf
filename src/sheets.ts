import coverage from '#src/fonts/coverage.json';
import site from '#src/styles/index.css?url';
import record from '#src/styles/record.css?url';
import blocks from '#src/styles/blocks.css?url';
import registers from '#src/styles/registers.css?url';
import print from '#src/styles/print.css?url';
import cyrillic from '#src/styles/fonts/cyrillic.css?url';
import greek from '#src/styles/fonts/greek.css?url';
import latinExtended from '#src/styles/fonts/latin-ext.css?url';
import vietnamese from '#src/styles/fonts/vietnamese.css?url';
import western from '#src/styles/fonts/western.css?url';

/** What every page has, and what every page has on paper. */
export { site as siteSheet, print as printSheet };

/** Sheets that only some pages need, and what shows that a page does. */
const SHEETS: readonly { href: string; pattern: RegExp }[] = [
  { href: blocks, pattern: /<pre|class="(?:[^"]* )?(?:table-|task-list|callout|figure|pull-quote)/ },
  {
    href: record,
    pattern: /class="(?:[^"]* )?(?:claims|front|map|timeline|events|matrix|voices|analysis-part|roomy|years)\b/,
  },
  {
    href: registers,
    pattern: /class="(?:[^"]* )?(?:ledger|index-terms|results-page|print-choice|revisions|specimens)\b/,
  },
];

/** Files of rarer letters, and the letters that they have. */
const LETTERS: readonly { href: string; pattern: RegExp }[] = Object.entries({
  western,
  'latin-ext': latinExtended,
  vietnamese,
  cyrillic,
  greek,
}).map(([part, href]) => ({ href, pattern: findLetters(part) }));

/** The sheets that a page needs beside those of every page. @param html all that it shows, with the names of the site */
export function findSheets(html: string): string[] {
  const rarer = html.replace(/[\0-\x7f]+/g, '');
  return [
    ...SHEETS.filter(({ pattern }) => pattern.test(html)),
    ...LETTERS.filter(({ pattern }) => pattern.test(rarer)),
  ].map(({ href }) => href);
}

/** The letters that only the files of one part have: “U+A2-A6, U+A8” becomes `[\u{A2}-\u{A6}\u{A8}]`. */
function findLetters(part: string): RegExp {
  const ranges = coverage.filter((file) => file.part === part).flatMap((file) => file.ranges.split(', '));
  const classes = ranges.map((range) => range.replace('U+', '').replace(/\w+/g, '\\u{$&}'));
  return new RegExp(`[${classes.join('')}]`, 'u');
}
