import { join } from 'node:path';
import { writeHostFiles } from '#export/hosting/write-host-files.ts';
import { writeServiceWorker } from '#export/offline/write-service-worker.ts';
import { writeCards } from '#export/social/write-cards.ts';
import type { Library } from '#domain/library.ts';
import { compressSite } from './compress-site.ts';
import { formatCount } from '#domain/count.ts';
import type { Tell } from './progress.ts';

export interface FinishReport {
  cards: number;
  compressed: number;
}

/**
 * What a site gets once all its pages are written: pictures for other sites, what hosts are told, the copy for reading
 * without a network, and last, because it is of all of these, the compressed forms.
 * @param cache the folder of the publication’s own cache
 */
export async function finishSite(dir: string, library: Library, cache: string, tell?: Tell): Promise<FinishReport> {
  const cards = await writeCards(library, dir, join(cache, 'cards'), tell);
  await writeHostFiles(dir, library);
  await writeServiceWorker(dir, library.site);
  return { cards, compressed: await compressSite(dir, join(cache, 'compressed'), tell) };
}

export const formatFinish = ({ cards, compressed }: FinishReport): string =>
  `${formatCount(cards, 'picture')}, ${formatCount(compressed, 'text')} compressed`;
