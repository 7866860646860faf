import type { Check } from './check.ts';

/** A link leads from one issue to another. */
export const linkJoinsTwoIssues: Check = {
  id: 'link-joins-two-issues',
  level: 'error',
  check: (library) =>
    library.articles.flatMap(({ links, locationOf }) =>
      links.flatMap(({ from, to }, index) =>
        from === to
          ? {
              location: locationOf(['links', index, 'to']),
              message: `This link leads from "${from}" to itself.`,
              hint: 'Name the other issue, or remove the link.',
            }
          : [],
      ),
    ),
};
