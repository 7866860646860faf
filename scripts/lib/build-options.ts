import { parseArgs } from 'node:util';

/** The parts of a build that can be left out. */
export const OPTIONAL_PHASES = ['pdfs', 'search', 'hosting'] as const;
export type OptionalPhase = (typeof OPTIONAL_PHASES)[number];

export interface BuildOptions {
  without: ReadonlySet<OptionalPhase>;
  isCaching: boolean;
  /** Where what each phase took is written, as JSON. */
  report: string | undefined;
}

export const BUILD_HELP = `npm run build                             builds the site
npm run build -- --without search,pdfs    leaves phases out, for a quick look: ${OPTIONAL_PHASES.join(', ')}
npm run build -- --no-cache               uses nothing that was made before, and keeps nothing
npm run build -- --report FILE            writes what each phase took, as JSON`;

/** The options of a build, or what is wrong with them. */
export function parseBuildOptions(words: readonly string[]): BuildOptions | { mistake: string } {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        without: { type: 'string', multiple: true, default: [] },
        'no-cache': { type: 'boolean', default: false },
        report: { type: 'string' },
      },
    });
    const phases = values.without.flatMap((list) => list.split(',')).map((name) => name.trim());
    const unknown = phases.find((name) => !isOptional(name));
    if (unknown !== undefined) {
      return { mistake: `A build has no phase “${unknown}” to leave out. There are: ${OPTIONAL_PHASES.join(', ')}.` };
    }
    return { without: new Set(phases.filter(isOptional)), isCaching: !values['no-cache'], report: values.report };
  } catch (error) {
    return { mistake: `${(error as Error).message}\n\n${BUILD_HELP}` };
  }
}

const isOptional = (name: string): name is OptionalPhase => OPTIONAL_PHASES.some((phase) => phase === name);
