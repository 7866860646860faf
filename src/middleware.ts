import { defineMiddleware } from 'astro:middleware';
import { numberAddresses } from './link-notes.ts';

/** What is done to every page once it is whole. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(numberAddresses(await response.text()), response);
});
