import type { Root } from 'mdast';
import { formatDidYouMean } from '../near-name.ts';
import { locationOfNode } from '../node-location.ts';
import { ARTICLE_COMPONENTS, PAGE_COMPONENTS, type ComponentForm } from '../vocabulary.ts';
import { findBodies, type Body } from './body.ts';
import type { Check } from './check.ts';
import { findElements, isComponent } from './component.ts';

/** Every component is one of the vocabulary. A page of the owner’s may import others. */
export const componentIsKnown: Check = {
  id: 'component-is-known',
  level: 'error',
  check: (library) =>
    findBodies(library).flatMap((body) => {
      const known = findVocabulary(body).map(({ name }) => name);
      const imported = body.kind === 'page' ? findImports(body.tree) : '';
      return findElements(body)
        .filter(
          (element) =>
            isComponent(element) && !known.includes(element.name ?? '') && !hasWord(imported, element.name ?? ''),
        )
        .map((element) => ({
          location: locationOfNode(body.file, element),
          subject: element.name ?? '',
          message: `There is no component <${element.name}>.${formatDidYouMean(element.name ?? '', known)}`,
          hint: `Known components: ${known.join(', ')}.`,
        }));
    }),
};

/** The components that a text may use. */
export const findVocabulary = ({ kind }: Pick<Body, 'kind'>): readonly ComponentForm[] =>
  kind === 'page' ? PAGE_COMPONENTS : ARTICLE_COMPONENTS;

const findImports = ({ children }: Root): string =>
  children.flatMap((node) => (node.type === 'mdxjsEsm' ? node.value : [])).join('\n');

const hasWord = (text: string, name: string): boolean => text.split(/[^\w$]+/).includes(name.split('.')[0] ?? name);
