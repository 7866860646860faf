import { readFileSync } from 'node:fs';
import { parsePlainText } from '#domain/import/plain-text.ts';
import { readInline, findTextBlocks } from '#domain/import/inline-text.ts';
import { takeHead } from '#domain/import/head.ts';
import { takeCitations } from '#domain/import/citing.ts';
import { buildCast } from '#domain/import/cast.ts';
import { attributeQuotations } from '#domain/import/attribution.ts';
import { findQuoteStyle } from '#domain/import/quotation.ts';
import { readLibrary } from '#src/read-library.ts';
import { parseDate } from '#domain/date.ts';
const lib = await readLibrary('content');
for (const actors of [lib.issues.length ? [...lib.actorsById.values()] : [], []]) {
const b = parsePlainText(readFileSync('/work/shared/article/crystallizing-russo-chinese-alliance.txt','utf8'));
takeHead(b, 'month-first');
const d = parseDate('2016-09');
takeCitations(b.tree, {published: 'date' in d ? d.date : null, order: 'month-first', isPlace: ()=>false});
const blocks = findTextBlocks(b.tree).map(x=>({inline: readInline(x), isSetApart:false}));
const t0=performance.now();
const cast = buildCast(blocks.map(x=>x.inline.text), actors as never, (n)=>n.toLowerCase());
console.log(cast.members.map(m=>`${m.id} ${m.type} ${m.role} ${m.gender} ${m.forms}`));
for (const r of attributeQuotations(blocks, cast, findQuoteStyle(blocks.map(x=>x.inline.text).join('\n')))) for (const q of r.quotations) console.log(q.sentence, q.words.slice(0,60), '<=', q.speaker?.members.map(m=>m.name), q.speaker?.score, q.speaker?.reason);
console.log(performance.now()-t0);
}
