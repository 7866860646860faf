// Measures what the documentation claims, each in its own process: `npm run bench`, `npm run bench -- check search`,
// or with sizes and options `npm run bench -- build 100 1000 --peers`.
import { readdirSync } from 'node:fs';
import { runCommand } from './lib/run-command.ts';

const PREFIX = 'bench-';
const known = readdirSync(import.meta.dirname)
  .filter((name) => name.startsWith(PREFIX) && name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => name.slice(PREFIX.length, -'.ts'.length))
  .sort();
const words = process.argv.slice(2);
// Sizes and options are for the benchmark.
const isParameter = (word: string): boolean => /^(?:\d+|--.*)$/.test(word);
const parameters = words.filter(isParameter);
const wanted = words.filter((word) => !isParameter(word));
const unknown = wanted.filter((name) => !known.includes(name));

if (unknown.length > 0) {
  console.error(`There is no benchmark called ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exitCode = 1;
} else if (parameters.length > 0 && wanted.length !== 1) {
  console.error(`Sizes and options are for one benchmark: name it before ${parameters.join(' ')}.`);
  process.exitCode = 1;
} else {
  for (const name of known.filter((each) => wanted.length === 0 || wanted.includes(each))) {
    console.log(`\n== ${name} ==`);
    const code = await runCommand({ command: ['node', `scripts/${PREFIX}${name}.ts`, ...parameters] });
    if (code !== 0) process.exitCode = 1;
  }
}
