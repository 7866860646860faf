/** One package of a software bill of materials, as CycloneDX has it. */
export interface Component {
  name: string;
  version: string;
  scope?: string;
  licenses?: { license?: { id?: string; name?: string }; expression?: string }[];
}

export interface Sbom {
  serialNumber?: string;
  metadata?: { timestamp?: string };
  components: Component[];
}

/** What was found by asking for known weaknesses: how many of each severity; `null` where nobody answered. */
export type Audit = Readonly<Record<string, number>> | null;

export interface Release {
  version: string;
  changes: string;
  sbom: Sbom;
  audit: Audit;
}

/** The newest section of a changelog, without its heading. */
export function findNewestChanges(changelog: string): string {
  const [, newest = ''] = changelog.split(/^## .*$/m);
  return newest.trim();
}

/** The same bill each time: without the number and the time that it is given by chance. */
export function withoutChance({ serialNumber: _, metadata = {}, ...sbom }: Sbom): Omit<Sbom, 'serialNumber'> {
  const { timestamp: __, ...kept } = metadata;
  return { ...sbom, metadata: kept };
}

export const formatReleaseNotes = ({ version, changes, sbom, audit }: Release): string => `# Readout ${version}

${changes}

## What it is built with

${sbom.components.length} packages, with their versions and licences in \`sbom.cdx.json\` (CycloneDX) beside these notes.

| licence | packages |
| --- | ---: |
${countLicences(sbom)
  .map(([licence, count]) => `| ${licence} | ${count} |`)
  .join('\n')}

## Known weaknesses

${formatAudit(audit)}
`;

function countLicences({ components }: Sbom): [licence: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { licenses = [] } of components) {
    const named = licenses.flatMap(({ license, expression }) => license?.id ?? license?.name ?? expression ?? []);
    const licence = named.join(', ') || 'not stated';
    counts.set(licence, (counts.get(licence) ?? 0) + 1);
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

function formatAudit(audit: Audit): string {
  if (audit === null) return 'Not asked: no registry answered. Ask with `npm audit` before publishing this version.';
  const found = Object.entries(audit).filter(([severity, count]) => severity !== 'total' && count > 0);
  if (found.length === 0) return '`npm audit` knows of none.';
  const counts = found.map(([severity, count]) => `${count} ${severity}`).join(', ');
  return `\`npm audit\` names ${counts}. Explain each here, or replace the package, before publishing this version.`;
}
