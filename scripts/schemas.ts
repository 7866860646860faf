// Writes schemas/, with which editor programs complete and explain the keys of the content.
import { mkdir, writeFile } from 'node:fs/promises';
import { buildSchemaFiles } from './lib/schema-files.ts';

const folder = new URL('../schemas/', import.meta.url);
await mkdir(folder, { recursive: true });
const files = await buildSchemaFiles();
for (const { name, text } of files) await writeFile(new URL(name, folder), text);
console.log(`${files.length} schemas written to schemas/.`);
