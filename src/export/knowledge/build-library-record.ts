import { lastUpdated } from '#domain/article.ts';
import { buildBrief } from '#domain/brief.ts';
import type { Article } from '#domain/article.ts';
import type { Source } from '#domain/source.ts';
import type { ExportContext } from '../files/export-file.ts';
import { buildClaimRecords } from './claim-record.ts';
import type { LibraryRecord } from './library-record.ts';
import { schemaAddress } from './schema-files.ts';
import { VERSION } from './value.ts';

/** The whole publication as data. */
export function buildLibraryRecord(context: ExportContext): LibraryRecord {
  const { library, addresses } = context;
  const { title, url, language, rights, tagline, description } = library.site;
  const absolute = (path: string): string => new URL(path, url).href;
  return {
    $schema: schemaAddress('library', context),
    version: VERSION,
    publication: { title, url, language, rights, tagline: tagline ?? null, description },
    issues: library.issues.map((issue) => {
      const { bottomLine, updated } = buildBrief(library, issue);
      const { id, code, question } = issue;
      return {
        id,
        code,
        title: issue.title,
        question: question ?? null,
        bottomLine,
        updated: updated?.edtf ?? null,
        url: absolute(addresses.issue(id)),
      };
    }),
    actors: library.actors.map(({ id, type, name, aliases, of, role }) => ({
      id,
      type,
      name,
      aliases,
      of: of ?? null,
      role: role ?? null,
      url: absolute(addresses.actor(id)),
    })),
    places: library.places.map(({ id, kind, name, aliases, at }) => ({ id, kind, name, aliases, at: at ?? null })),
    terms: library.terms.map(({ id, name, aliases, gloss }) => ({ id, name, aliases, gloss: gloss ?? null })),
    articles: library.articles.map((article) => buildArticle(article, context)),
    sources: [...library.sourcesById.values()].map(buildSource),
    claims: buildClaimRecords(library, addresses),
    positions: library.articles.flatMap(({ positions }) =>
      positions.map(({ actor, issue, stance, claims, article }) => ({ actor, issue, stance, claims, article })),
    ),
    events: library.events.map(({ id, date, title: happened, issues, actors, places, claims, article }) => ({
      id,
      date: date?.edtf ?? null,
      title: happened,
      issues,
      actors,
      places,
      claims,
      article,
    })),
    links: library.articles.flatMap(({ links }) =>
      links.map(({ from, to, kind, why, claims, article }) => ({ from, to, kind, why, claims, article })),
    ),
  };
}

function buildArticle(article: Article, { library, addresses }: ExportContext): LibraryRecord['articles'][number] {
  const absolute = (path: string): string => new URL(path, library.site.url).href;
  const { name, volume, number, pages, url, date } = article.publishedIn;
  return {
    slug: article.slug,
    title: article.title,
    summary: article.summary,
    authors: article.authors,
    language: article.language ?? library.site.language,
    publishedIn: {
      name: name ?? null,
      volume: volume ?? null,
      number: number ?? null,
      pages: pages ?? null,
      url: url ?? null,
      date: date.edtf,
    },
    provenance: article.provenance ?? null,
    updated: lastUpdated(article).edtf,
    sections: article.sections.map(({ id, heading, issues, bottomLine }) => ({
      id,
      heading,
      issues,
      bottomLine,
      url: absolute(addresses.section(article.slug, id)),
    })),
    corrections: article.corrections.map((correction) => ({ date: correction.date.edtf, text: correction.text })),
    sources: article.sources.map(({ id }) => id),
    claims: article.claims.map(({ id }) => id),
    url: absolute(addresses.article(article.slug)),
    markdown: absolute(addresses.page(`articles/${article.slug}.md`)),
  };
}

const buildSource = (source: Source): LibraryRecord['sources'][number] => ({
  id: source.id,
  type: source.type,
  publisher: source.publisher,
  issued: source.issued.edtf,
  title: source.title ?? null,
  author: source.author ?? null,
  url: source.url ?? null,
  archive: source.archive ?? null,
  accessed: source.accessed?.edtf ?? null,
  locator: source.locator ?? null,
  note: source.note ?? null,
});
