// Prints an editor's own selection of a built site as one PDF with its own cover.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Library } from '#domain/library.ts';
import { formatDidYouMean } from '#domain/near-name.ts';
import { basePath } from '#domain/site.ts';
import { inContent, MissingGlyphsError } from '#src/print/missing-glyphs.ts';
import { buildBook, type Selection } from '#src/print/papers.ts';
import { formatLength } from '#src/print/pdf-links.ts';
import { openPrinter } from '#src/print/printer.ts';
import { openSite } from '#src/print/site-pages.ts';
import { readLibrary } from '#src/read-library.ts';
import { findFolders } from './lib/build-folders.ts';

const HELP = `npm run packet -- --issues a,b --articles c --out packet.pdf
  --issues <ids>      issues, with commas between
  --articles <slugs>  articles, with commas between
  --out <file>        the PDF to write
  --title <words>     what the cover says; else the names of its issues

It prints the pages of the site in OUT_DIR (dist), so build it first: npm run build`;

const options = readArguments();
const { content, out: site } = findFolders(process.env, process.cwd());
if (!existsSync(join(site, 'index.html'))) end(`There is no site in ${site}. Build it first: npm run build`, 1);
const library = await readLibrary(content);
const selection = chooseParts(library);
const named = selection.issues.length > 0 ? selection.issues : selection.articles;
const title = options.title ?? named.map((part) => part.title).join(', ');
const paper = buildBook(library, openSite(site, basePath(library.site)), selection, {
  name: 'packet',
  title,
  kind: 'Packet',
});
const printed = await openPrinter({ siteUrl: library.site.url })
  .print(paper)
  .catch((error: unknown) => {
    if (error instanceof MissingGlyphsError) end(inContent([error], library).message, 1);
    throw error;
  });
if (!printed) end('No packet was made: the compiler has no build for this machine.', 1);
await mkdir(dirname(options.out), { recursive: true });
await writeFile(options.out, printed.bytes);
console.log(`${options.out}: ${formatLength({ pages: printed.pages, bytes: printed.bytes.length })}.`);

function readArguments(): { issues: string[]; articles: string[]; out: string; title: string | undefined } {
  try {
    const { values } = parseArgs({
      options: {
        issues: { type: 'string', default: '' },
        articles: { type: 'string', default: '' },
        out: { type: 'string' },
        title: { type: 'string' },
        help: { type: 'boolean', default: false, short: 'h' },
      },
    });
    if (values.help) end(HELP, 0);
    if (values.out === undefined) end(`Say where the packet should go.\n\n${HELP}`, 2);
    const [issues, articles] = [listOf(values.issues), listOf(values.articles)];
    if (issues.length + articles.length === 0) end(`Say what should be in the packet.\n\n${HELP}`, 2);
    return { issues, articles, out: values.out, title: values.title };
  } catch (error) {
    return end(`${(error as Error).message}\n\n${HELP}`, 2);
  }
}

function listOf(text: string): string[] {
  return text.split(',').flatMap((name) => name.trim() || []);
}

/** In the order in which they were asked for. */
function chooseParts({ issues, articles }: Library): Selection {
  return {
    issues: options.issues.map((id) => findNamed('issue', id, issues, (issue) => issue.id)),
    articles: options.articles.map((slug) => findNamed('article', slug, articles, (article) => article.slug)),
    isWhole: false,
  };
}

function findNamed<T>(kind: string, name: string, things: readonly T[], nameOf: (thing: T) => string): T {
  const found = things.find((thing) => nameOf(thing) === name);
  return found ?? end(`There is no ${kind} "${name}".${formatDidYouMean(name, things.map(nameOf))}`, 2);
}

function end(message: string, code: number): never {
  (code === 0 ? console.log : console.error)(message);
  process.exit(code);
}
