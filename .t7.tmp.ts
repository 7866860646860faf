import { fuzzImport, libraryOf } from '#scripts/lib/.fz.tmp.ts';
import { checkLibrary } from '#domain/checks/check-library.ts';
import { isError, formatProblem } from '#domain/problem.ts';
const [from=1,to=300]=process.argv.slice(2).map(Number);
globalThis.__onDraft = (seed: number, draft: never) => { for (const p of checkLibrary(libraryOf(draft)).filter(isError)) if (!['date-is-not-after-publication','characters-are-visible'].includes(p.rule)) { console.log(seed, formatProblem(p), (draft as any).files[0].text.split('\n').slice(p.location.line-1,p.location.line+2).join('\n').slice(0,300)); } };
await fuzzImport(to-from+1, from);
