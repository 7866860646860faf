import { articleSchema, type Article } from './article.ts';
import type { Claim } from './claim.ts';
import { idOf, type ContentFile } from './content-file.ts';
import { isRecord } from './data.ts';
import { problemsOfFile } from './file-problem.ts';
import type { Parsed } from './parsed.ts';
import { findOpening, findSections } from './section.ts';
import { readShape } from './shape.ts';
import { parseFile } from './tree.ts';
import { parseYamlDocument } from './yaml-document.ts';

/** Reads one article: its frontmatter as far as it is sound, and its body as one tree. */
export function parseArticle({ path, text }: ContentFile): Parsed<Article> {
  const parsed = parseFile(path, text);
  const yaml = parseYamlDocument(path, parsed.frontmatter, parsed.frontmatterLine);
  const { value, problems: ofShape, locationOf } = readShape(articleSchema, yaml);
  const problems = problemsOfFile(path, parsed, ofShape);
  if (!value) return { value: null, problems };

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
      revised: null,
      declared: findDeclared(yaml.data),
      locationOf,
    },
    problems,
  };
}

/** The names under which an article gives things, also those whose entries are unsound. */
function findDeclared(data: unknown): Article['declared'] {
  const { claims, events, sources } = isRecord(data) ? data : {};
  const idsOf = (list: unknown): string[] =>
    Array.isArray(list)
      ? list.flatMap((entry: unknown) => (isRecord(entry) && entry['id'] !== undefined ? String(entry['id']) : []))
      : [];
  return { claims: idsOf(claims), events: idsOf(events), sources: isRecord(sources) ? Object.keys(sources) : [] };
}
