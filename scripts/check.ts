// Says everything that is wrong with the publication in CONTENT_DIR, each mistake with its place and its cure.
import { parseArgs } from 'node:util';
import { findFolders } from './lib/build-folders.ts';
import { checkOnce, type CheckOutcome } from './lib/check-record.ts';
import { formatReport, FORMATS } from './lib/reports/index.ts';

const HELP = `npm run check                      says everything that is wrong with the content
npm run check -- --rule <name>     only this rule; may be given more than once
npm run check -- --file <path>     only this file; may be given more than once
npm run check -- --format <kind>   text (as here), json, or github (notes in a pull request)
npm run check -- --update-ledger   adds the new claim numbers to ledger.lock, if there is no error

It ends with 0 if there is no error (warnings do not count), with 1 if there is one.`;

const { values: wanted } = readArguments();
if (wanted.help) end(HELP, 0);

const { content } = findFolders(process.env, process.cwd());
if (wanted['update-ledger']) await updateLedger();
const hasColors = process.stdout.isTTY && process.stdout.hasColors();
const { text, code } = await checkOnce(content, [JSON.stringify(wanted), String(hasColors)], check);
process.stdout.write(text);
process.exitCode = code;

async function check(): Promise<CheckOutcome> {
  const { checkContent } = await import('./lib/check-content.ts');
  const { chooseProblems, findUnknownChoice } = await import('./lib/choose-problems.ts');
  const report = await checkContent(content);
  const unknown = findUnknownChoice(wanted, report.library);
  if (unknown !== null) end(unknown, 2);
  const problems = chooseProblems(report.problems, wanted, report.library);
  return {
    text: formatReport({ ...report, problems }, wanted.format, hasColors),
    code: problems.some(({ level }) => level === 'error') ? 1 : 0,
  };
}

function readArguments() {
  try {
    const read = parseArgs({
      options: {
        rule: { type: 'string', multiple: true, default: [] },
        file: { type: 'string', multiple: true, default: [] },
        format: { type: 'string', default: 'text' },
        'update-ledger': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false, short: 'h' },
      },
    });
    if (!FORMATS.includes(read.values.format))
      end(`There is no format "${read.values.format}": ${FORMATS.join(', ')}.`, 2);
    return read;
  } catch (error) {
    return end(`${(error as Error).message}\n\n${HELP}`, 2);
  }
}

async function updateLedger(): Promise<void> {
  const { writeLedger } = await import('./lib/write-ledger.ts');
  const { checkContent } = await import('./lib/check-content.ts');
  const report = await checkContent(content);
  if (!report.hasErrors) end(await writeLedger(content, report.library), 0);
  console.error('The ledger was not changed, because the content has errors.\n');
}

function end(message: string, code: number): never {
  (code === 0 ? console.log : console.error)(message);
  process.exit(code);
}
