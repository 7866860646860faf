import { readSite } from '#src/site.ts';

export async function GET(): Promise<Response> {
  const { library, addresses } = await readSite();
  const sitemap = new URL(addresses.page('sitemap-index.xml'), library.site.url).href;
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
}
