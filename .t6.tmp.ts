import { readFileSync, writeFileSync } from 'node:fs';
import { formatMarkdown, formatPage } from '#scripts/lib/import-variants.ts';
const [src='',dir=''] = process.argv.slice(2); const t = readFileSync(src,'utf8');
writeFileSync(dir+'/article.md', formatMarkdown(t)); writeFileSync(dir+'/article.html', formatPage(t));
