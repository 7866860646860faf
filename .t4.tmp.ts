import { buildScorer } from '#domain/import/section-plan.ts';
import { readLibrary } from '#src/read-library.ts';
import { readFileSync } from 'node:fs';
const l = await readLibrary('scripts/fixtures/import/equivalent/publication');
const s = buildScorer(l.issues);
for (const p of readFileSync('scripts/fixtures/import/equivalent/article.txt','utf8').split('\n\n').slice(3)) console.log(p.slice(0,30), s(p));
