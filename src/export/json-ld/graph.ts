import type { Graph, Thing } from 'schema-dts';

/** The linked data of a page (JSON-LD 1.1, schema.org), ready to stand in a `script` element. */
export function formatGraph(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  // A `<` in a text would end the element.
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
