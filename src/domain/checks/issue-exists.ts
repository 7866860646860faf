import type { Article } from '../article.ts';
import type { Path } from '../yaml-document.ts';
import type { Check } from './check.ts';
import { findAttributes } from './component.ts';
import { explainUnknown, findNames } from './names.ts';

/** Every issue that is named, in frontmatter, in `site.yaml` and in components, has its file. */
export const issueExists: Check = {
  id: 'issue-exists',
  level: 'error',
  check(library) {
    const names = findNames(library);
    const places = [
      ...library.site.issues.flatMap((id, index) => ({
        id,
        locate: () => library.site.locationOf?.(['issues', index]),
      })),
      ...library.articles.flatMap((article) =>
        findMentions(article).map(({ id, path }) => ({ id, locate: () => article.locationOf(path) })),
      ),
      ...findAttributes(library, 'issue').map(({ value, location }) => ({ id: value, locate: () => location })),
    ];
    return places.flatMap(({ id, locate }) => {
      const location = names.has('issue', id) ? undefined : locate();
      return location ? { location, subject: id, ...explainUnknown('issue', id, names) } : [];
    });
  },
};

const findMentions = ({ listedSections, claims, positions, events, links }: Article): { id: string; path: Path }[] => [
  ...listedSections.flatMap(({ issue, issues = [] }, index) => [
    ...(issue === undefined ? [] : [{ id: issue, path: ['sections', index, 'issue'] }]),
    ...issues.map((id, at) => ({ id, path: ['sections', index, 'issues', at] })),
  ]),
  ...claims.map(({ issue }, index) => ({ id: issue, path: ['claims', index, 'issue'] })),
  ...positions.map(({ issue }, index) => ({ id: issue, path: ['positions', index, 'issue'] })),
  ...events.flatMap(({ issues }, index) => issues.map((id, at) => ({ id, path: ['events', index, 'issues', at] }))),
  ...links.flatMap(({ from, to }, index) => [
    { id: from, path: ['links', index, 'from'] },
    { id: to, path: ['links', index, 'to'] },
  ]),
];
