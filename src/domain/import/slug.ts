/** An id made of words: lower-case letters without accents, digits and single hyphens; empty where there are no such letters. */
export function formatSlug(text: string, mostLetters = 60): string {
  const slug = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'‘]/g, '')
    .replace(/ß/g, 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[łŁ]/g, 'l')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (slug.length <= mostLetters) return slug;
  return slug
    .slice(0, mostLetters + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, mostLetters)
    .replace(/-+$/, '');
}

/** The id, or the next of `id-2`, `id-3`, … that is free. */
export function findFreeId(id: string, isTaken: (id: string) => boolean): string {
  let free = id;
  for (let number = 2; isTaken(free); number += 1) free = `${id}-${number}`;
  return free;
}
