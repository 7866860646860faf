import { buildClaimRecords } from '#export/knowledge/claim-record.ts';
import { formatCsv } from '#export/csv.ts';
import { readSite } from '#src/site.ts';

const COLUMNS = [
  'id',
  'issue',
  'kind',
  'speakers',
  'capacity',
  'to',
  'where',
  'said',
  'reported',
  'when',
  'gist',
  'quote',
  'restsOn',
  'sources',
  'withdrawn',
  'article',
  'url',
] as const;

export async function GET(): Promise<Response> {
  const { library, addresses } = await readSite();
  const rows = buildClaimRecords(library, addresses).map((record) => {
    const sources = record.sources.map(({ publisher, issued }) => `${publisher}, ${issued}`).join('; ');
    const flat = { ...record, sources };
    return COLUMNS.map((column) => {
      const value = flat[column];
      return Array.isArray(value) ? value.join('; ') : (value ?? '');
    });
  });
  return new Response(formatCsv(COLUMNS, rows), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}
