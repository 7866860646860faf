import { buildClaimRecords } from '#export/knowledge/claim-record.ts';
import { schemaAddress } from '#export/knowledge/schema-files.ts';
import { VERSION } from '#export/knowledge/value.ts';
import { readSite } from '#src/site.ts';

export async function GET(): Promise<Response> {
  const { library, addresses } = await readSite();
  const { title, url, language, rights } = library.site;
  const body = {
    $schema: schemaAddress('claims', { library, addresses }),
    version: VERSION,
    publication: { title, url, language, rights },
    claims: buildClaimRecords(library, addresses),
  };
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
