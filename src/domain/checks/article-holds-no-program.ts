import { locationOfNode } from '../node-location.ts';
import { findBodies, nodesOf, type Body } from './body.ts';
import type { Check, Finding } from './check.ts';
import { findElements } from './component.ts';

/** An article is data: it imports nothing, exports nothing and calculates nothing. Comments may stand in braces. */
export const articleHoldsNoProgram: Check = {
  id: 'article-holds-no-program',
  level: 'error',
  check: (library) =>
    findBodies(library).flatMap((body) => (body.kind === 'page' || !body.isSound ? [] : findPrograms(body))),
};

const EXPRESSION = {
  message: 'What stands in braces is a piece of program, and an article holds none.',
  hint: 'A "{" that is meant as a sign of the text is written "\\{".',
};

function findPrograms(body: Body): Finding[] {
  const findings: Finding[] = [];
  for (const node of nodesOf(body, 'mdxjsEsm')) {
    const word = node.value.startsWith('export') ? 'export' : 'import';
    findings.push({
      location: locationOfNode(body.file, node),
      message: `This line begins with "${word}", which makes it a piece of program, and an article holds none.`,
      hint: 'Remove it: components need no import. A sentence that begins so is better begun with another word.',
    });
  }
  for (const node of [...nodesOf(body, 'mdxFlowExpression'), ...nodesOf(body, 'mdxTextExpression')]) {
    if (!isComment(node.value)) findings.push({ location: locationOfNode(body.file, node), ...EXPRESSION });
  }
  for (const element of findElements(body)) {
    for (const attribute of element.attributes) {
      if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value !== 'object') continue;
      const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : null;
      findings.push({
        location: locationOfNode(body.file, attribute, element),
        message:
          name === null
            ? EXPRESSION.message
            : `The value of "${name}" is a piece of program, and an article holds none.`,
        hint: name === null ? 'Write each attribute as name="value".' : `Write it as ${name}="…".`,
      });
    }
  }
  return findings;
}

const isComment = (program: string): boolean => /^(?:\s|\/\*[\s\S]*?\*\/)*$/.test(program);
