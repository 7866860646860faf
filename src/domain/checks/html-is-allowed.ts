import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS } from '../allowed-html.ts';
import type { Location } from '../location.ts';
import { locationOfNode } from '../node-location.ts';
import { ARTICLE_COMPONENTS } from '../vocabulary.ts';
import { findBodies, nodesOf, type Body } from './body.ts';
import type { Check, Finding } from './check.ts';
import { findElements, isComponent } from './component.ts';
import { findTags } from './html-tag.ts';

/** Raw HTML in an article is of the few kinds that are words of the text: nothing that acts, loads or makes a page. */
export const htmlIsAllowed: Check = {
  id: 'html-is-allowed',
  level: 'error',
  check: (library) =>
    findBodies(library).flatMap((body) =>
      body.kind === 'page' || !body.isSound ? [] : [...findInMarkdown(body), ...findInMdx(body)],
    ),
};

const findInMarkdown = (body: Body): Finding[] =>
  nodesOf(body, 'html').flatMap((node) =>
    // Of a whole block of HTML the first mistake is told: what stands inside goes with it.
    findTags(node.value)
      .flatMap(({ name, attributes, offset, length }) =>
        judge(name, attributes, within(locationOfNode(body.file, node), node.value, offset, length)),
      )
      .slice(0, 1),
  );

const findInMdx = (body: Body): Finding[] =>
  findElements(body)
    .filter((element) => element.name !== null && !isComponent(element))
    .flatMap((element) => {
      const names = element.attributes.flatMap((attribute) =>
        attribute.type === 'mdxJsxAttribute' ? attribute.name : [],
      );
      const { file, line, column } = locationOfNode(body.file, element);
      const length = (element.name?.length ?? 0) + 1;
      return judge(element.name ?? '', names, { file, line, column, endLine: line, endColumn: column + length });
    });

const MARKDOWN = new Map([
  ['a', 'Write the link as [words](address).'],
  ['img', 'Write the picture as ![what it shows](address).'],
  ['table', 'Write the table with | and -.'],
]);

function judge(name: string, attributes: readonly string[], location: Location): Finding[] {
  const tag = name.toLowerCase();
  const component = ARTICLE_COMPONENTS.find((form) => form.name.toLowerCase() === tag);
  if (component) {
    return [
      {
        location,
        message: `<${name}> is a component only in an .mdx file, and with its capital: <${component.name}>.`,
        hint: 'Write it so, and give the file the ending .mdx.',
      },
    ];
  }
  if (!ALLOWED_TAGS.has(tag)) {
    return [
      {
        location,
        message: `The HTML element <${name}> may not stand in an article.`,
        hint: `${MARKDOWN.get(tag) ?? 'Say it in Markdown, or remove it.'} Allowed are: ${[...ALLOWED_TAGS].join(', ')}.`,
      },
    ];
  }
  const bad = attributes.filter((attribute) => !ALLOWED_ATTRIBUTES.has(attribute.toLowerCase()));
  if (bad.length === 0) return [];
  return [
    {
      location,
      message: `<${name}> may not have the attribute ${bad.map((attribute) => `"${attribute}"`).join(', ')} in an article.`,
      hint: `Allowed are: ${[...ALLOWED_ATTRIBUTES].join(', ')}.`,
    },
  ];
}

/** The place of a part of a piece of HTML that may run over several lines. */
function within({ file, line, column }: Location, html: string, offset: number, length: number): Location {
  const before = html.slice(0, offset).split('\n');
  const start = {
    line: line + before.length - 1,
    column: (before.length > 1 ? 1 : column) + (before.at(-1)?.length ?? 0),
  };
  return { file, ...start, endLine: start.line, endColumn: start.column + length };
}
