import { articleSchema, type Article } from './article.ts';
import type { Claim } from './claim.ts';
import { idOf, type ContentFile } from './content-file.ts';
import type { Parsed } from './parsed.ts';
import type { Problem } from './problem.ts';
import { findOpening, findSections } from './section.ts';
import { readShape } from './shape.ts';
import { parseFile, type ParsedFile } from './tree.ts';
import { parseYamlDocument } from './yaml-document.ts';

/** Reads one article: its frontmatter as far as it is sound, and its body as one tree. */
export function parseArticle({ path, text }: ContentFile): Parsed<Article> {
  const parsed = parseFile(path, text);
  const yaml = parseYamlDocument(path, parsed.frontmatter, parsed.frontmatterLine);
  const { value, problems, locationOf } = readShape(articleSchema, yaml);
  const found = [...problems, ...problemsOfBody(parsed)];
  if (!value) return { value: null, problems: found };

  const slug = idOf(path);
  return {
    value: {
      ...value,
      slug,
      file: path,
      opening: findOpening(parsed.tree),
      sections: findSections(parsed.tree, value.sections),
      sources: Object.entries(value.sources).map(([key, source]) => ({ ...source, key, id: key })),
      claims: value.claims.map((claim): Claim => ({
        ...claim,
        actors: claim.actor ?? [],
        to: claim.to ?? [],
        article: slug,
      })),
      positions: value.positions.map((position) => ({ ...position, article: slug })),
      events: value.events.map((event) => ({ ...event, article: slug })),
      links: value.links.map((link) => ({ ...link, article: slug })),
      listedSections: value.sections,
      tree: parsed.tree,
      locationOf,
    },
    problems: found,
  };
}

function problemsOfBody({ mistake }: ParsedFile): Problem[] {
  if (!mistake) return [];
  return [
    {
      rule: 'body-is-well-formed',
      level: 'error',
      location: mistake.location,
      message: `The text cannot be read as MDX: ${mistake.message}`,
      hint: 'A “<” or “{” that is meant as text is written “\\<” or “\\{”.',
    },
  ];
}
