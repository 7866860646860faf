import { readFileSync } from 'node:fs';
import { parsePlainText } from '#domain/import/plain-text.ts';
import { parseMarkdownText } from '#domain/import/markdown-text.ts';
import { plainText } from '#domain/import/inline-text.ts';
import { takeHead } from '#domain/import/head.ts';
import { takeCitations } from '#domain/import/citing.ts';
import { parseDate } from '#domain/date.ts';
import { toMarkdown } from 'mdast-util-to-markdown';
import { gfmToMarkdown } from 'mdast-util-gfm';
for (const b of [parsePlainText(readFileSync('/work/shared/article/crystallizing-russo-chinese-alliance.txt','utf8')), parseMarkdownText(readFileSync('/tmp/try/x.md','utf8'))]) {
const h = takeHead(b, 'month-first'); console.log(h);
const d = parseDate('2016-09');
const c = takeCitations(b.tree, {published: 'date' in d ? d.date : null, order: 'month-first', isPlace: ()=>false});
console.log(c.sources.map(s=>JSON.stringify(s)), c.notes.length, c.uncited);
console.log(toMarkdown(b.tree, {extensions:[gfmToMarkdown()]}).slice(0,3500));}
