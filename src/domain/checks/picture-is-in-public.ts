import type { Location } from '../location.ts';
import { formatDidYouMean } from '../near-name.ts';
import { locationOfNode } from '../node-location.ts';
import { findBodies, nodesOf, type Body } from './body.ts';
import type { Check, Finding, Surroundings } from './check.ts';
import { findElements, findLiteralAttributes, isComponent } from './component.ts';

/** Every picture is a file of the publication in `public/`: a page loads nothing from anywhere else. */
export const pictureIsInPublic: Check = {
  id: 'picture-is-in-public',
  level: 'error',
  check: (library, surroundings) =>
    findBodies(library).flatMap((body) =>
      findAddresses(body).flatMap(({ address, location }) => judge(address, location, surroundings)),
    ),
};

function findAddresses(body: Body): { address: string; location: Location }[] {
  const used = new Set(nodesOf(body, 'imageReference').map(({ identifier }) => identifier));
  const defined = nodesOf(body, 'definition').filter(({ identifier }) => used.has(identifier));
  const addresses = [...nodesOf(body, 'image'), ...defined].map((node) => ({
    address: node.url,
    location: locationOfNode(body.file, node),
  }));
  for (const element of findElements(body).filter((each) => isComponent(each) || each.name === 'img')) {
    for (const { attribute, value, location } of findLiteralAttributes(element, body.file)) {
      if (attribute.name === 'src' && value !== '') addresses.push({ address: value, location });
    }
  }
  return addresses;
}

function judge(address: string, location: Location, { publicFiles }: Surroundings): Finding[] {
  if (!address.startsWith('/') || address.startsWith('//')) {
    return [
      {
        location,
        message: `"${address}" is not a picture of this publication.`,
        hint: 'Put the picture into public/, and write its address from there: /pictures/gauge.png for public/pictures/gauge.png.',
      },
    ];
  }
  if (!publicFiles || publicFiles.has(decode(address))) return [];
  return [
    {
      location,
      message: `There is no file public${address}.${formatDidYouMean(address, [...publicFiles])}`,
      hint: 'Put the picture there, or correct its address.',
    },
  ];
}

function decode(address: string): string {
  try {
    return decodeURI(address.replace(/[?#].*$/, ''));
  } catch {
    return address;
  }
}
