/** What leads a reader through the site has no place among pages gathered for paper. */
const LEFT_OUT = 'nav, .actions, .site-header, .site-footer, script, #mentions';

/** The main part of a page, to stand beside those of others: its ids and the ways to them get the page’s own prefix. */
export function gatherPage(html: string, path: string): HTMLElement {
  const { documentElement } = new DOMParser().parseFromString(html, 'text/html');
  const main = documentElement.querySelector('main');
  const part = document.createElement('article');
  part.className = 'printed-page';
  part.lang = documentElement.lang;
  part.append(...(main?.childNodes ?? []));
  for (const element of part.querySelectorAll(LEFT_OUT)) element.remove();
  for (const details of part.querySelectorAll('details')) details.open = true;
  const prefix = path.replaceAll('/', '-');
  for (const element of part.querySelectorAll('[id]')) element.id = prefix + element.id;
  for (const name of ['href', 'aria-labelledby', 'for']) prefixWays(part, name, prefix);
  return part;
}

function prefixWays(part: HTMLElement, name: string, prefix: string): void {
  for (const element of part.querySelectorAll(`[${name}]`)) {
    const value = element.getAttribute(name) ?? '';
    if (name !== 'href')
      element.setAttribute(
        name,
        value.replace(/\S+/g, (id) => prefix + id),
      );
    else if (value.startsWith('#')) element.setAttribute(name, `#${prefix}${value.slice(1)}`);
  }
}
