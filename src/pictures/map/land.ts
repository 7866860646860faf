import { feature, mesh } from 'topojson-client';
import { formatPath, projectLines, type Line } from './path-text.ts';
import type { MapFrame } from './projection.ts';
import { findCountries, mergeCountries, simplifyWorld, type Country, type WorldTopology } from '../world.ts';

export type Land = {
  land: Line[];
  border: Line[];
  focus: Line[];
  /** Names of the countries that can be seen, with their visible shapes. */
  linesByCountry: Map<string, Line[]>;
  /** Path data. */
  text: { land: string; border: string; focus: string };
};

const nameOf = (country: Country) => country.properties?.name ?? '';

function projectLand(world: WorldTopology, { projection }: MapFrame, focus: ReadonlySet<string>): Land {
  const linesByCountry = new Map<string, Line[]>();
  const visible = findCountries(world).filter((country) => {
    const lines = projectLines(projection, feature(world, country));
    if (lines.length > 0) linesByCountry.set(nameOf(country), lines);
    return lines.length > 0;
  });
  const inFocus = visible.filter((country) => focus.has(nameOf(country)));
  const borders = mesh(world, { type: 'GeometryCollection', geometries: visible }, (a, b) => a !== b);
  const lines = {
    land: projectLines(projection, mergeCountries(world, visible)),
    border: projectLines(projection, borders),
    focus: projectLines(projection, mergeCountries(world, inFocus)),
  };
  const text = { land: formatPath(lines.land), border: formatPath(lines.border), focus: formatPath(lines.focus) };
  return { ...lines, linesByCountry, text };
}

/** Path data of this length packs into less than ten kilobytes. */
const LONGEST_TEXT = 22_000;

/** The land in the frame, as fine as the eye can see or, where coasts are very broken, as the budget allows. */
export function buildLand(topology: WorldTopology, frame: MapFrame, focus: readonly string[]): Land {
  for (let area = 0.5; ; area *= 1.5) {
    const land = projectLand(simplifyWorld(topology, frame.scale, area), frame, new Set(focus));
    const { text } = land;
    if (text.land.length + text.border.length + text.focus.length <= LONGEST_TEXT) return land;
  }
}
