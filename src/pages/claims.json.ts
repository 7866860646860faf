import { buildClaimRecords } from '#src/export/claim-records.ts';
import { readSite } from '#src/site.ts';

export async function GET(): Promise<Response> {
  const { library, addresses } = await readSite();
  const { title, url, language, rights } = library.site;
  const body = { publication: { title, url, language, rights }, claims: buildClaimRecords(library, addresses) };
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
