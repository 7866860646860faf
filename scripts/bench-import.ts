// Imports twenty texts of our own, each in another manner, and says how much of what is in them was found.
import { addUp, scoreCorpus, type Score } from './lib/import-score.ts';

const start = performance.now();
const scores = await scoreCorpus();
const milliseconds = Math.round(performance.now() - start);

for (const score of scores) for (const line of listMistakes(score)) console.log(line);
console.log(`Import, ${scores.length} texts, ${milliseconds} ms`);
for (const kind of ['sources', 'quotes', 'speakers'] as const) {
  const { precision, recall } = addUp(scores.map((score) => score[kind]));
  console.log(`  ${kind.padEnd(9)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`);
}

function listMistakes({ name, head, ...counts }: Score): string[] {
  return [
    ...head.map((mistake) => `${name}  head  ${mistake}`),
    ...(['sources', 'quotes', 'speakers'] as const).flatMap((kind) => [
      ...counts[kind].extra.map((words) => `${name}  ${kind}  extra: ${words}`),
      ...counts[kind].missing.map((words) => `${name}  ${kind}  missing: ${words}`),
    ]),
  ];
}
