import type { Library } from '../library.ts';
import type { Check, Finding } from './check.ts';

/** No claim rests on itself, not even through others. Each loop is told once, where it closes. */
export const claimRestsOnOthers: Check = {
  id: 'claim-rests-on-others',
  level: 'error',
  check(library) {
    const path: string[] = [];
    const done = new Set<string>();
    const findings: Finding[] = [];
    const follow = (id: string): void => {
      if (done.has(id)) return;
      path.push(id);
      for (const [at, other] of (library.claimsById.get(id)?.restsOn ?? []).entries()) {
        const loop = path.slice(path.indexOf(other));
        if (path.includes(other)) findings.push(...describe(library, id, at, loop));
        else follow(other);
      }
      path.pop();
      done.add(id);
    };
    for (const { id, restsOn } of library.claims) if (restsOn.length > 0) follow(id);
    return findings;
  },
};

function describe(library: Library, id: string, at: number, loop: readonly string[]): Finding[] {
  const article = library.articles.find(({ claims }) => claims.some((claim) => claim.id === id));
  const index = article?.claims.findIndex((claim) => claim.id === id) ?? -1;
  if (!article) return [];
  return [
    {
      location: article.locationOf(['claims', index, 'restsOn', at]),
      message:
        loop.length === 1
          ? `${id} rests on itself.`
          : `${[...loop, loop[0]].join(' rests on ')}: a loop that nothing carries.`,
      hint: 'Remove one of these numbers.',
    },
  ];
}
