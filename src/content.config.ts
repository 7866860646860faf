import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { articleLoader } from './article-loader.ts';
import { contentDir } from './read-library.ts';

export const collections = {
  articles: defineCollection({ loader: articleLoader(), schema: z.object({ digest: z.string() }) }),
  pages: defineCollection({
    loader: glob({ pattern: '*.{md,mdx}', base: `${contentDir()}/pages`, retainBody: false }),
    schema: z.object({ title: z.string(), description: z.string() }),
  }),
};
