import type { RootContent } from 'mdast';
import type { Library } from './library.ts';
import { findReferences, type FoundReference, type Reference } from './reference.ts';

/** A place in the texts that links to a thing, with the sentence in which the link stands. */
export interface Backlink {
  /** The kind of text, its id, and the section of an article, if it is in one. */
  from: {
    kind: 'article' | 'issue' | 'page';
    id: string;
    title: string;
    sectionId: string | null;
    section: string | null;
  };
  sentence: string;
}

const rememberedByLibrary = new WeakMap<Library, ReadonlyMap<string, Backlink[]>>();

/** All links by scheme, by the thing they lead to (`actor:roe`), in the order of the texts; made once for a library. */
export function buildBacklinks(library: Library): ReadonlyMap<string, Backlink[]> {
  const backlinks = rememberedByLibrary.get(library) ?? collectBacklinks(library);
  rememberedByLibrary.set(library, backlinks);
  return backlinks;
}

const rememberedByNodes = new WeakMap<RootContent[], { language: string; references: FoundReference[] }>();

/** The links of a text that has not changed are those that it had in the library before. */
function referencesIn(nodes: RootContent[], language: string): FoundReference[] {
  const known = rememberedByNodes.get(nodes);
  if (known?.language === language) return known.references;
  const references = findReferences({ type: 'root', children: nodes }, language);
  rememberedByNodes.set(nodes, { language, references });
  return references;
}

function collectBacklinks(library: Library): ReadonlyMap<string, Backlink[]> {
  const backlinks = new Map<string, Map<string, Backlink>>();
  const collect = (nodes: RootContent[], from: Backlink['from'], resolve: (reference: Reference) => string): void => {
    for (const reference of referencesIn(nodes, library.site.language)) {
      const key = `${reference.scheme}:${resolve(reference)}`;
      const sentences = backlinks.get(key) ?? new Map<string, Backlink>();
      backlinks.set(key, sentences);
      if (!sentences.has(reference.sentence)) sentences.set(reference.sentence, { from, sentence: reference.sentence });
    }
  };

  for (const article of library.articles) {
    const resolve = ({ scheme, target }: Reference): string =>
      scheme === 'source' ? (library.sourcesByKey.get(article.slug)?.get(target)?.id ?? target) : target;
    const base = { kind: 'article' as const, id: article.slug, title: article.title };
    collect(article.opening, { ...base, sectionId: null, section: null }, resolve);
    for (const section of article.sections) {
      collect(section.nodes, { ...base, sectionId: section.id, section: section.heading }, resolve);
    }
  }
  const itself = ({ target }: Reference): string => target;
  for (const issue of library.issues) {
    collect(issue.nodes, { kind: 'issue', id: issue.id, title: issue.title, sectionId: null, section: null }, itself);
  }
  for (const page of library.pages) {
    collect(
      page.tree.children,
      { kind: 'page', id: page.id, title: page.title, sectionId: null, section: null },
      itself,
    );
  }
  return new Map([...backlinks].map(([key, sentences]) => [key, [...sentences.values()]]));
}
