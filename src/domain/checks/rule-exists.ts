import { formatDidYouMean } from '../near-name.ts';
import { nameInFolder } from '../contents.ts';
import type { Check, Finding } from './check.ts';

/** Every rule and file that `site.yaml` names under `checks` is there. */
export const ruleExists: Check = {
  id: 'rule-exists',
  level: 'error',
  check: ({ site, files, dir }, { rules = [] }) =>
    site.checks.flatMap(({ rule, file }, index): Finding[] => {
      const { locationOf } = site;
      if (!locationOf) return [];
      const paths = [...files.keys()];
      const isKnown = file === undefined || paths.some((path) => path === file || nameInFolder(dir, path) === file);
      return [
        ...(rules.length === 0 || rules.includes(rule)
          ? []
          : [
              {
                location: locationOf(['checks', index, 'rule']),
                message: `There is no rule "${rule}".${formatDidYouMean(rule, rules)}`,
                hint: 'The name of a rule is printed with every problem; docs/rules/ has them all.',
              },
            ]),
        ...(isKnown
          ? []
          : [
              {
                location: locationOf(['checks', index, 'file']),
                message: `There is no file "${file}" in the content folder.${formatDidYouMean(file, paths)}`,
                hint: 'Write its path in that folder, such as articles/reading-the-gauges.md.',
              },
            ]),
      ];
    }),
};
