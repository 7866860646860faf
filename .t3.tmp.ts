import { readFileSync } from 'node:fs';
import { parsePlainText } from '#domain/import/plain-text.ts';
import { buildDraft } from '#domain/import/draft.ts';
import { readLibrary } from '#src/read-library.ts';
const full = await readLibrary('content');
const lib = {...full, articles: [], claims: [], events: []};
const d = buildDraft(parsePlainText(readFileSync('/work/shared/article/crystallizing-russo-chinese-alliance.txt','utf8')), lib as never, {published:'2016-09', name:'x'});
console.log(d.files.map(f=>f.path), d.notices);
console.log(d.files[0]!.text);
