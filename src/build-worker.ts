// One of the further threads of a build: checks the publication, renders bodies and pages, and writes the
// files that other programs take.
import { parentPort, workerData } from 'node:worker_threads';
import type { RouteData } from 'astro';
import { addressesOf } from '#domain/address.ts';
import type { Article } from '#domain/article.ts';
import { writeArticleFiles, writeSiteFiles } from '#export/write-files.ts';
import { checkContent, type ContentReport } from '#scripts/lib/check-content.ts';
import { storeBody } from './article-body.ts';
import { readLibrary } from './read-library.ts';

/** What a worker can be asked to do. */
interface Tasks {
  /** To store the bodies of articles; tells how many had to be rendered. */
  bodies: { task: { slugs: string[] }; answer: number };
  /** To say what is wrong with the publication. */
  check: { task: object; answer: Pick<ContentReport, 'problems' | 'hasErrors'> };
  /** To write the files of articles. */
  files: { task: { slugs: string[]; root: string }; answer: void };
  /** To write the files of the site as a whole. */
  siteFiles: { task: { root: string }; answer: void };
  /** To load what renders pages. */
  open: { task: { entry: string }; answer: void };
  /** To render a page. */
  page: { task: { url: string; route: string; component: string }; answer: RenderedPage };
}

export interface RenderedPage {
  status: number;
  headers: [string, string][];
  body: ArrayBuffer | null;
}

export type TaskName = keyof Tasks;
export type Task<Name extends TaskName> = Tasks[Name]['task'];
export type Answers = { [Name in TaskName]: Tasks[Name]['answer'] };

export interface Reply {
  id: number;
  answer?: Answers[TaskName];
  error?: unknown;
}

/** Of Astro’s app for prerendering, what is needed here. */
interface PrerenderApp {
  manifest: { routes: { routeData: RouteData }[] };
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

const contentDir = workerData as string;
const library = readLibrary(contentDir);
let app: PrerenderApp | undefined;

const DO: { [Name in TaskName]: (task: Task<Name>) => Promise<Answers[Name]> } = {
  bodies: async ({ slugs }) => {
    const articles = await findArticles(slugs);
    const stored = await Promise.all(
      articles.map(async (article) => storeBody(article, await library, addressesOf(await library))),
    );
    return stored.filter(({ isNew }) => isNew).length;
  },
  check: async () => {
    const { problems, hasErrors } = await checkContent(contentDir);
    return { problems, hasErrors };
  },
  files: async ({ slugs, root }) => {
    for (const article of await findArticles(slugs)) await writeArticleFiles(article, await library, root);
  },
  siteFiles: async ({ root }) => writeSiteFiles(await library, root),
  open: async ({ entry }) => {
    ({ app } = (await import(entry)) as { app: PrerenderApp });
    // Our pages name their sheets and scripts themselves: of no page has Astro any to add.
    app.setInternals({ pagesByKeys: new Map() });
    app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  },
  page: async ({ url, route, component }) => {
    const routeData = app?.manifest.routes
      .map(({ routeData }) => routeData)
      .find((other) => other.route === route && other.component === component);
    if (!app || !routeData) throw new Error(`Nothing renders ${url}.`);
    const response = await app.render(new Request(url), { routeData });
    return {
      status: response.status,
      headers: [...response.headers],
      body: response.body && (await response.arrayBuffer()),
    };
  },
};

async function findArticles(slugs: readonly string[]): Promise<Article[]> {
  const { articlesBySlug } = await library;
  return slugs.flatMap((slug) => articlesBySlug.get(slug) ?? []);
}

parentPort?.on(
  'message',
  async <Name extends TaskName>({ id, name, task }: { id: number; name: Name; task: Task<Name> }) => {
    try {
      const answer = await DO[name](task);
      parentPort?.postMessage({ id, answer } satisfies Reply);
    } catch (error) {
      parentPort?.postMessage({ id, error } satisfies Reply);
    }
  },
);
