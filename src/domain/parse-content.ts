import type { Root, RootContent } from 'mdast';
import { actorSchema, type Actor } from './actor.ts';
import { idOf, type ContentFile } from './content-file.ts';
import { problemsOfFile } from './file-problem.ts';
import { issueSchema, type Issue } from './issue.ts';
import { pageSchema, type Page } from './page.ts';
import type { Parsed } from './parsed.ts';
import { placesSchema, type Place } from './place.ts';
import { readShape, type Locate } from './shape.ts';
import { siteSchema, type Site } from './site.ts';
import { termsSchema, type Term } from './term.ts';
import { parseFile } from './tree.ts';
import { parseYamlDocument, type Path } from './yaml-document.ts';

/** A value together with the way to find its parts in its file. */
export interface Located {
  locationOf: Locate;
}

export function parseSite({ path, text }: ContentFile): Parsed<Site & Located> {
  const { value, problems, locationOf } = readShape(siteSchema, parseYamlDocument(path, text));
  return { value: value && { ...value, locationOf }, problems };
}

export function parseActor({ path, text }: ContentFile): Parsed<Actor & Located> {
  const { value, problems, locationOf } = readShape(actorSchema, parseYamlDocument(path, text));
  return { value: value && { ...value, id: idOf(path), file: path, locationOf }, problems };
}

export interface ParsedIssue extends Issue, Located {
  /** Background on the question, from the body of its file. */
  tree: Root;
  nodes: RootContent[];
}

export function parseIssue({ path, text }: ContentFile): Parsed<ParsedIssue> {
  const parsed = parseFile(path, text);
  const yaml = parseYamlDocument(path, parsed.frontmatter, parsed.frontmatterLine);
  const { value, problems: ofShape, locationOf } = readShape(issueSchema, yaml);
  const problems = problemsOfFile(path, parsed, ofShape);
  const nodes = parsed.tree.children.filter((node) => node.type !== 'yaml' && node.type !== 'footnoteDefinition');
  return { value: value && { ...value, id: idOf(path), file: path, tree: parsed.tree, nodes, locationOf }, problems };
}

export function parsePlaces({ path, text }: ContentFile): Parsed<(Place & Located)[]> {
  const { value, problems, locationOf } = readShape(placesSchema, parseYamlDocument(path, text));
  const places = Object.entries(value ?? {}).map(([id, place]) => ({
    ...place,
    id,
    locationOf: (rest: Path, part?: 'value' | 'key') => locationOf([id, ...rest], part),
  }));
  return { value: places, problems };
}

export function parseTerms({ path, text }: ContentFile): Parsed<(Term & Located)[]> {
  const { value, problems, locationOf } = readShape(termsSchema, parseYamlDocument(path, text));
  const terms = Object.entries(value ?? {}).map(([id, term]) => ({
    ...term,
    id,
    locationOf: (rest: Path, part?: 'value' | 'key') => locationOf([id, ...rest], part),
  }));
  return { value: terms, problems };
}

export function parsePage({ path, text }: ContentFile): Parsed<Page & Located> {
  const parsed = parseFile(path, text);
  const yaml = parseYamlDocument(path, parsed.frontmatter, parsed.frontmatterLine);
  const { value, problems: ofShape, locationOf } = readShape(pageSchema, yaml);
  const problems = problemsOfFile(path, parsed, ofShape);
  return { value: value && { ...value, id: idOf(path), file: path, tree: parsed.tree, locationOf }, problems };
}
