/** A file of the content as it was read: its path with forward slashes, as the author names it, and its text. */
export interface ContentFile {
  path: string;
  text: string;
}

/** The last part of a path without its ending: `content/issues/water.mdx` gives `water`. */
export function idOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
