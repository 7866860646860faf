import type { Root } from 'mdast';
import { z } from 'zod';
import { text } from './value.ts';

/** A page that the owner writes: `content/pages/<id>.mdx`. */
export const pageSchema = z.strictObject({
  title: text.describe('The title.'),
  description: text.describe('One sentence for search engines.'),
});

export interface Page extends z.output<typeof pageSchema> {
  id: string;
  file: string;
  tree: Root;
}
