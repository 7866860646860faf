import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { Library } from '#domain/library.ts';
import { readOrMake } from '#src/cache.ts';
import { drawCard, type CardFaces } from './card.ts';
import { listCards } from './list-cards.ts';
import { openTypeface, type Typeface } from './typeface.ts';

const require = createRequire(import.meta.url);
const readFace = async (path: string): Promise<Typeface> => openTypeface(await readFile(path));

async function readFaces(): Promise<CardFaces> {
  const [sans, display, italic] = await Promise.all([
    readFace(require.resolve('@expo-google-fonts/public-sans/600SemiBold/PublicSans_600SemiBold.ttf')),
    readFace(fileURLToPath(new URL('../../fonts/source-serif-4-display.ttf', import.meta.url))),
    readFace(require.resolve('@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf')),
  ]);
  return { sans, display, italic };
}

/** Few colours are enough for ink, one accent and the smooth edges of letters. */
const PNG = { palette: true, colours: 32, compressionLevel: 9, effort: 10 } as const;

/**
 * Writes the picture of each issue and article: PNG, 1200 by 630. A picture that was made once is kept in a cache, by what
 * it shows, for as long as the publication shows it.
 * @returns how many there are
 */
export async function writeCards(
  library: Library,
  dir: string,
  cache: string,
  tell: (done: number, total: number, what: string) => void = () => undefined,
): Promise<number> {
  const cards = listCards(library);
  const faces = await readFaces();
  const used = new Set<string>();
  let done = 0;
  const queue = cards.values();
  const work = async (): Promise<void> => {
    for (const { path, card } of queue) {
      const svg = drawCard(card, faces);
      const name = `${createHash('sha256').update(svg).update(sharp.versions.vips).digest('hex').slice(0, 32)}.png`;
      used.add(name);
      const png = await readOrMake(join(cache, name), () => sharp(Buffer.from(svg)).png(PNG).toBuffer());
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), png);
      tell((done += 1), cards.length, 'pictures');
    }
  };
  // A picture is made on one core, and the next is drawn meanwhile.
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const unused = (await readdir(cache).catch(() => [])).filter((name) => !used.has(name));
  for (const name of unused) await rm(join(cache, name), { force: true });
  return cards.length;
}
