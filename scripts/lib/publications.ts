import type { Command } from './run-command.ts';

export interface Publication {
  contentDir: string;
  outDir: string;
}

/** The publication that is shipped. */
export const shipped: Publication = { contentDir: 'content', outDir: 'dist' };

/** A small publication about something else, served below a path: what is true of both is true of the generator. */
export const riverBasin: Publication = { contentDir: 'tests/publications/river-basin', outDir: '.cache/river-basin' };

export const buildOf = ({ contentDir, outDir }: Publication): Command => ({
  command: ['node', 'scripts/build.ts'],
  env: { CONTENT_DIR: contentDir, OUT_DIR: outDir },
});
