import { readLibrary } from '#src/read-library.ts';
import { readFileSync } from 'node:fs';
import { parseMarkdownText } from '#domain/import/markdown-text.ts';
import { buildDraft } from '#domain/import/draft.ts';
const lib = await readLibrary('tests/publications/river-basin');
const withActors = process.argv[2] === 'known';
const empty = {...lib, articles: [], claims: [], events: [], ...(withActors?{}:{actorsById:new Map(), issues: []})};
let right=0, all=0, found=0;
for (const a of lib.articles) {
  const raw = readFileSync(a.file,'utf8').replace(/^---[\s\S]*?\n---\n/,'').replace(/\[([^\]]*)\]\((?:actor|issue|claim|source|article):[^)]*\)/g,'$1').replace(/\[\^[^\]]*\]/g,'').replace(/<[A-Z][^>]*>/g,'').replace(/\{[^}]*\}/g,'');
  const d = buildDraft(parseMarkdownText(`# ${a.title}\n\n${raw}`), empty as never, {published: a.publishedIn.date.edtf, name: a.slug});
  for (const c of a.claims) { if (!c.quote || c.quote.split(/\s+/).length<4) continue; all++;
    const n = (x:string)=>x.replace(/[^\p{L} ]/gu,'').toLowerCase().trim();
    const m = d.claims.find(x=>x.quote && (n(x.quote)===n(c.quote!)||n(x.quote).includes(n(c.quote!))||n(c.quote!).includes(n(x.quote)))); if(!m){console.log('NOQUOTE',c.id,c.quote);continue}
    found++;
    const want = c.actors.map(x=>lib.actorsById.get(x)!.name).join(' and '); const got = m.speakers.map(x=>x.name).join(' and ');
    const ok = want===got || (want && got && (want.endsWith(got)||got.endsWith(want)||got.includes(want)||want.includes(got))) ; if (ok) right++; else console.log('WRONG', c.id, JSON.stringify(c.quote.slice(0,50)), 'want', want, 'got', got, '|', m.gist.slice(0,230));
  }
}
console.log({all, found, right});
