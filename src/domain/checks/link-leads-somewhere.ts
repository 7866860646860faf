import type { Definition, Link } from 'mdast';
import { findHeadings } from '../heading.ts';
import type { Library } from '../library.ts';
import { formatDidYouMean } from '../near-name.ts';
import { locationOfNode } from '../node-location.ts';
import { parseReference, REFERENCE_SCHEMES, type Reference } from '../reference.ts';
import { findBodies, nodesOf, type Body } from './body.ts';
import type { Check, Finding, Surroundings } from './check.ts';
import { explainUnknown, findNames } from './names.ts';
import { explainPath } from './site-path.ts';

/** Every link leads to something: a thing of the publication, a heading, a page of the site, or a full address elsewhere. */
export const linkLeadsSomewhere: Check = {
  id: 'link-leads-somewhere',
  level: 'error',
  check: (library, surroundings) =>
    findBodies(library).flatMap((body) =>
      [...nodesOf(body, 'link'), ...findLinkDefinitions(body)].flatMap((node) => {
        const mistake = judge(node, body, library, surroundings);
        return mistake ? { location: locationOfNode(body.file, node), subject: node.url, ...mistake } : [];
      }),
    ),
};

type Mistake = Pick<Finding, 'message' | 'hint'>;

/** Addresses defined below the text (`[x]: …`), but for those that only pictures use. */
function findLinkDefinitions(body: Body): Definition[] {
  const pictures = new Set(nodesOf(body, 'imageReference').map(({ identifier }) => identifier));
  const links = new Set(nodesOf(body, 'linkReference').map(({ identifier }) => identifier));
  return nodesOf(body, 'definition').filter(({ identifier }) => links.has(identifier) || !pictures.has(identifier));
}

function judge(node: Link | Definition, body: Body, library: Library, surroundings: Surroundings): Mistake | null {
  const { url } = node;
  const reference = parseReference(url);
  if (reference && node.type === 'definition') {
    return {
      message: `"${url}" is an address that works only inside a link.`,
      hint: `Write the link as [words](${url}).`,
    };
  }
  if (reference) return judgeReference(reference, body, library);
  if (url.startsWith('#')) return judgeFragment(url, body);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  return scheme === undefined ? explainPath(url, body, library, surroundings) : judgeScheme(scheme, url);
}

function judgeReference({ scheme, target }: Reference, body: Body, library: Library): Mistake | null {
  if (scheme !== 'source') {
    const names = findNames(library);
    return names.has(scheme, target) ? null : explainUnknown(scheme, target, names);
  }
  const own = [...(body.article?.sources.map(({ key }) => key) ?? []), ...(body.article?.declared.sources ?? [])];
  if (own.includes(target) || library.sourcesById.has(target)) return null;
  const known = [...new Set([...own, ...library.sourcesById.keys()])];
  return {
    message: `There is no source "${target}".${formatDidYouMean(target, known)}`,
    hint: 'A source is named by its key in the article, or as its address on the page of sources shows.',
  };
}

function judgeFragment(url: string, { tree, article }: Body): Mistake | null {
  const target = decode(url.slice(1));
  const known = [...findHeadings(tree).map(({ id }) => id), ...(article?.claims.map(({ id }) => id) ?? [])];
  if (target === '' || known.includes(target)) return null;
  return {
    message: `Nothing in this text is called "#${target}".${formatDidYouMean(target, known)}`,
    hint: 'A heading is called by its words in lower case, with hyphens for spaces.',
  };
}

const WEB = ['http', 'https'];
const OTHERS = ['mailto', 'tel'];

function judgeScheme(scheme: string, url: string): Mistake | null {
  if (OTHERS.includes(scheme)) return null;
  if (WEB.includes(scheme)) {
    return URL.canParse(url) && new URL(url).hostname.length > 0
      ? null
      : {
          message: `"${url}" is not a web address.`,
          hint: 'A web address begins with https:// and the name of the site.',
        };
  }
  const known = [...REFERENCE_SCHEMES, ...WEB, ...OTHERS];
  return {
    message: `A link cannot begin with "${scheme}:".${formatDidYouMean(scheme, known)}`,
    hint: `A link begins with one of: ${known.map((name) => `${name}:`).join(' ')}`,
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
