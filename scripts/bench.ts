// Measures what the documentation claims, each in its own process: `npm run bench`, or `npm run bench -- check search`.
import { readdirSync } from 'node:fs';
import { runCommand } from './lib/run-command.ts';

const PREFIX = 'bench-';
const known = readdirSync(import.meta.dirname)
  .filter((name) => name.startsWith(PREFIX) && name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => name.slice(PREFIX.length, -'.ts'.length))
  .sort();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !known.includes(name));

if (unknown.length > 0) {
  console.error(`There is no benchmark called ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exitCode = 1;
} else {
  for (const name of known.filter((each) => wanted.length === 0 || wanted.includes(each))) {
    console.log(`\n== ${name} ==`);
    const code = await runCommand({ command: ['node', `scripts/${PREFIX}${name}.ts`] });
    if (code !== 0) process.exitCode = 1;
  }
}
