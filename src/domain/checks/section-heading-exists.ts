import { formatDidYouMean } from '../near-name.ts';
import type { Check } from './check.ts';
import { findWholeArticles } from './names.ts';

/** Every section that the frontmatter lists stands in the text under that heading. */
export const sectionHeadingExists: Check = {
  id: 'section-heading-exists',
  level: 'error',
  check: (library) =>
    findWholeArticles(library).flatMap(({ sections, listedSections, locationOf }) => {
      const free = sections.filter(({ index }) => index === null).map(({ heading }) => heading);
      return listedSections.flatMap(({ heading }, index) =>
        sections.some((section) => section.index === index)
          ? []
          : {
              location: locationOf(['sections', index, 'heading']),
              message: `The text has no heading "## ${heading}".${formatDidYouMean(heading, free)}`,
              hint:
                free.length > 0
                  ? `Headings that are not listed yet: ${free.join('; ')}.`
                  : 'Every ## heading of the text is listed already.',
            },
      );
    }),
};
