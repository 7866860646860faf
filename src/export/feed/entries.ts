import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { findChangeDates, formatSerial, type Article } from '#domain/article.ts';
import { formatDate } from '#domain/date.ts';
import { buildBrief } from '#domain/brief.ts';
import type { Actor } from '#domain/actor.ts';
import { onceForEach } from '#domain/once-for-each.ts';
import { numberSources } from '#domain/numbering.ts';
import { buildReading } from '#domain/reading.ts';
import { formatSource } from '#domain/source.ts';
import type { Library } from '#domain/library.ts';
import type { ParsedIssue } from '#domain/parse-content.ts';
import { readPageBodies } from '#src/page-bodies.ts';
import type { ExportContext } from '../files/export-file.ts';
import { listClaims } from './claim-list.ts';
import { cleanHtml } from './clean-html.ts';
import { sortEntries, type FeedEntry } from './feed.ts';

/** Both forms of a feed have the same entries: what was made for one is kept for the other. */
const onceForFeeds = <Subject extends object, T>(make: (subject: Subject, context: ExportContext) => T) =>
  onceForEach(make, ({ library }: ExportContext) => library);

type Common = Pick<FeedEntry, 'authors' | 'language' | 'published' | 'changes'>;

const commonOf = (article: Article, { library }: ExportContext): Common => ({
  authors: article.authors,
  language: article.language ?? library.site.language,
  published: article.publishedIn.date,
  changes: findChangeDates(article),
});

const root = (children: ElementContent[]): Root => ({ type: 'root', children });

/** The date in words, which the instants of a feed cannot say when only a month is known. */
const dateline = (article: Article, { library: { site } }: ExportContext): Element =>
  h(
    'p',
    [formatSerial(article), formatDate(article.publishedIn.date, { language: site.language, style: 'long' })]
      .filter(Boolean)
      .join(', '),
  );

/** As many as a feed holds, those first that changed last. */
const newestArticles = (articles: readonly Article[]): Article[] =>
  sortEntries(articles.map((article) => ({ id: article.slug, changes: findChangeDates(article), article }))).map(
    ({ article }) => article,
  );

/** Every article, whole, with its sources. */
export async function buildArticleEntries(context: ExportContext): Promise<FeedEntry[]> {
  const { library, addresses } = context;
  const entries = newestArticles(library.articles).map((article) => ({
    ...commonOf(article, context),
    id: new URL(addresses.article(article.slug), library.site.url).href,
    title: article.title,
    url: new URL(addresses.article(article.slug), library.site.url).href,
    summary: article.summary,
    tags: buildReading(library, article).issues.map(({ title }) => title),
    content: root([]),
    article,
  }));
  return Promise.all(
    sortEntries(entries).map(async (entry) => ({
      ...entry,
      content: await readArticle((entry as (typeof entries)[number]).article, context),
    })),
  );
}

async function readArticle(article: Article, { library, addresses }: ExportContext): Promise<Root> {
  const page = new URL(addresses.article(article.slug), library.site.url).href;
  const { sources } = buildReading(library, article);
  const { bodies, citations } = await readPageBodies([article], sources, library.site.language);
  const body = bodies.get(article.slug);
  const part = (html: string | undefined): ElementContent[] =>
    cleanHtml(citations.number(html ?? ''), page).children as ElementContent[];
  return root([
    dateline(article, { library, addresses }),
    h('p', h('em', article.summary)),
    ...part(body?.opening.article),
    ...article.sections.flatMap(({ id, heading }) => [h('h2', heading), ...part(body?.sections[id]?.article)]),
    ...(sources.length > 0
      ? [
          h('h2', 'Sources'),
          h(
            'ol',
            sources.map(({ source }) => h('li', formatSource(source, library.site.language))),
          ),
        ]
      : []),
    ...article.corrections.map(({ text }) => h('p', [h('strong', 'Correction.'), ` ${text}`])),
  ]);
}

/** What each article says on one issue: its sections, and its claims with their sources. */
export const buildIssueEntries = onceForFeeds(makeIssueEntries);

async function makeIssueEntries(issue: ParsedIssue, context: ExportContext): Promise<FeedEntry[]> {
  const { library, addresses } = context;
  const page = new URL(addresses.issue(issue.id), library.site.url).href;
  const articles = newestArticles(buildBrief(library, issue).articles);
  const analysis = articles.map((article) => ({
    article,
    sections: article.sections.filter(({ issues }) => issues.includes(issue.id)),
  }));
  const cited = analysis.flatMap(({ article, sections }) => sections.map(({ nodes }) => ({ article, nodes })));
  const spoken = articles.flatMap(({ claims }) => claims.filter((claim) => claim.issue === issue.id));
  const sources = numberSources(cited, spoken, library);
  const { bodies, citations } = await readPageBodies(articles, sources, library.site.language);
  const entries = analysis.map(({ article, sections }): FeedEntry => {
    const claims = article.claims.filter((claim) => claim.issue === issue.id);
    return {
      ...commonOf(article, context),
      id: `${page}#from-${article.slug}`,
      title: `${issue.title}: ${article.title}`,
      url: page,
      summary: sections.find(({ bottomLine }) => bottomLine !== null)?.bottomLine ?? article.summary,
      tags: [issue.title],
      content: root([
        dateline(article, context),
        ...sections.flatMap(({ id, heading }) => [
          h('h2', heading),
          ...(cleanHtml(citations.number(bodies.get(article.slug)?.sections[id]?.issue ?? ''), page)
            .children as ElementContent[]),
        ]),
        ...(claims.length > 0 ? [h('h2', 'Claims'), listClaims(claims, context)] : []),
      ]),
    };
  });
  return sortEntries(entries);
}

/** What is on record of an actor, and so in its feed. */
export const recordsOf = ({ id }: Actor, library: Library): { article: string }[] => [
  ...library.claimsByActor.get(id),
  ...library.claimsByAudience.get(id),
  ...library.positionsByActor.get(id),
];

/** What each article has on record of one actor. */
export const buildActorEntries = onceForFeeds(makeActorEntries);

function makeActorEntries(actor: Actor, context: ExportContext): FeedEntry[] {
  const { library, addresses } = context;
  const page = new URL(addresses.actor(actor.id), library.site.url).href;
  const speaking = new Set(recordsOf(actor, library).map(({ article }) => article));
  const articles = newestArticles(library.articles.filter(({ slug }) => speaking.has(slug)));
  const entries = articles.flatMap((article): FeedEntry[] => {
    const said = article.claims.filter(({ actors }) => actors.includes(actor.id));
    const heard = article.claims.filter(({ to }) => to.includes(actor.id));
    const positions = article.positions.filter((position) => position.actor === actor.id);
    if (said.length + heard.length + positions.length === 0) return [];
    return [
      {
        ...commonOf(article, context),
        id: `${page}#from-${article.slug}`,
        title: `${actor.name}: ${article.title}`,
        url: page,
        summary: `What is on record of ${actor.name} in “${article.title}”.`,
        tags: [actor.name],
        content: root([
          dateline(article, context),
          ...(positions.length > 0
            ? [
                h('h2', 'Positions'),
                h(
                  'ul',
                  positions.map(({ issue, stance }) =>
                    h('li', `${library.issuesById.get(issue)?.title ?? issue}: ${stance}`),
                  ),
                ),
              ]
            : []),
          ...(said.length > 0 ? [h('h2', 'Said and done'), listClaims(said, context)] : []),
          ...(heard.length > 0 ? [h('h2', 'Heard'), listClaims(heard, context)] : []),
        ]),
      },
    ];
  });
  return sortEntries(entries);
}
