import { formatCode } from '#domain/import/proposed-issue.ts';
import { findFreeId, formatSlug } from '#domain/import/slug.ts';
import type { Library } from '#domain/library.ts';

export const KINDS = ['article', 'issue', 'actor'] as const;
export type Kind = (typeof KINDS)[number];

export interface NewFile {
  path: string;
  text: string;
  /** What is still to be done, in a sentence. */
  next: string;
}

/** A starting file with a remark at each key; it passes `check` but for what only its author can say. */
export function formatNewFile(kind: Kind, name: string, library: Library): NewFile {
  switch (kind) {
    case 'article':
      return formatNewArticle(name, library);
    case 'issue':
      return formatNewIssue(name, library);
    case 'actor':
      return formatNewActor(name, library);
  }
}

/** A name in YAML: in quotation marks where it would read as something else. */
const quote = (name: string): string =>
  /^[\p{L}][\p{L}\d ’.,()-]*$/u.test(name) && !/^(?:true|false|null|yes|no)$/i.test(name) ? name : JSON.stringify(name);

function formatNewArticle(title: string, { articlesBySlug, issues }: Library): NewFile {
  const slug = findFreeId(formatSlug(title) || 'article', (id) => articlesBySlug.has(id));
  const [issue] = issues;
  return {
    path: `articles/${slug}.mdx`,
    next: 'Give it its summary and its date, write the text, then run npm run check.',
    text: `---
title: ${quote(title)}
# One or two sentences: what the article comes to.
summary:
# Where and when it came out, as precise as is known: 2016-09-05, 2016-09 or 2016. Add volume and number, if it has them.
publishedIn: { date: }
# authors: [Jane Roe]
# Each ## heading of the text, in order, with the issue to which it speaks.
sections:
  - { heading: First section${issue ? `, issue: ${issue.id}` : ''} }
# The documents that the text cites, each under a key. In the text: [^gazette-2016-09-05]
# sources:
#   gazette-2016-09-05: { publisher: River Gazette, issued: 2016-09-05, type: article-newspaper }
# The attributable statements. kind: statement, action, report or assessment.
# claims:
#   - id: ${issue?.code ?? 'RIV'}-1
#     issue: ${issue?.id ?? 'river'}
#     kind: statement
#     actor: jane-roe
#     said: 2016-09-05
#     gist: One sentence in our words.
#     quote: the words themselves, as they stand in the text
#     sources: [gazette-2016-09-05]
---

What stands before the first heading is the opening.

## First section

The text.
`,
  };
}

function formatNewIssue(title: string, { issues, issuesById }: Library): NewFile {
  const id = findFreeId(formatSlug(title, 40) || 'issue', (taken) => issuesById.has(taken));
  return {
    path: `issues/${id}.mdx`,
    next: `Add ${id} to "issues" in site.yaml, and ask its question.`,
    text: `---
title: ${quote(title)}
# Begins the numbers of its claims; once a claim is published, it stays.
code: ${formatCode(title, issues)}
# The standing question, in one sentence.
# question: Who may take water from the lower river?
# Other names, by which search and import recognise it.
# aliases: []
# Actors whose position a reader would look for, by their ids.
# actors: []
---

`,
  };
}

function formatNewActor(name: string, { actorsById }: Library): NewFile {
  const id = findFreeId(formatSlug(name, 50) || 'actor', (taken) => actorsById.has(taken));
  const words = name.trim().split(/\s+/);
  const isPerson = words.length > 1;
  return {
    path: `actors/${id}.yaml`,
    next: 'See that its type is right, and give its role as the articles have it.',
    text: `name: ${quote(name)}
# person, state or organisation
type: ${isPerson ? 'person' : 'organisation'}
${isPerson ? `# The name as an index sorts it.\nsortName: ${quote(`${words.at(-1)}, ${words.slice(0, -1).join(' ')}`)}\n` : ''}# The state or organisation to which this actor belongs, by its id.
# of: upland
# As the articles give it.
# role: minister of water
# Other names under which the articles speak of this actor.
# aliases: []
`,
  };
}
