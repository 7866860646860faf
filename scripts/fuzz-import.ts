// Imports spoiled texts by the thousand: node scripts/fuzz-import.ts [COUNT] [FIRST-SEED]
import { fuzzImport } from './lib/import-fuzz.ts';

/** No input may take longer, in milliseconds; measured here and not in a test, since a busy machine is slow. */
const LONGEST = 2_000;

const [count = 10_000, firstSeed = 1] = process.argv.slice(2).map(Number);
const start = performance.now();
const { inputs, refused, errors, slowest, failures } = await fuzzImport(count, firstSeed);

for (const { seed, reason } of failures.slice(0, 20)) console.log(`seed ${seed}: ${reason}`);
console.log(
  `${inputs} inputs in ${Math.round((performance.now() - start) / 1000)} s: ${failures.length} failures, ${refused} refused, slowest ${Math.round(slowest)} ms.`,
);
console.log(`Errors of content, each with its place: ${JSON.stringify(errors)}`);
process.exitCode = failures.length > 0 || slowest > LONGEST ? 1 : 0;
