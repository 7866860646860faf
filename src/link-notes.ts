const LINK = /<a\b(?=[^>]*\shref="(https?:\/\/[^"]+)")(?![^>]*\sdata-note)([^>]*)>([\s\S]*?)<\/a>/g;
const MAIN = /(<main\b[^>]*>)([\s\S]*)(<\/main>)/;

/** What says its address itself on paper. */
const SAYS_ADDRESS = 'paper-only address';

/** Where the list goes: before the imprint, which ends the page. */
const IMPRINT = /(?=<div class="colophon")/;

/**
 * The HTML of a page in which each way that leads out of the site bears a number, for the list of addresses at the end of the
 * page. Only paper shows either. One address has one number.
 */
export function numberAddresses(html: string): string {
  return html.replace(MAIN, (_, open: string, main: string, close: string) => {
    const addresses: string[] = [];
    const numbered = main.replace(LINK, (link: string, address: string, attributes: string, words: string) => {
      if (words.includes(SAYS_ADDRESS)) return link;
      if (!addresses.includes(address)) addresses.push(address);
      return `<a data-note="${addresses.indexOf(address) + 1}"${attributes}>${words}</a>`;
    });
    if (addresses.length === 0) return open + main + close;
    const items = addresses.map((address) => `<li>${address}</li>`).join('');
    const list = `<ol class="addresses" aria-hidden="true">${items}</ol>`;
    return open + (IMPRINT.test(numbered) ? numbered.replace(IMPRINT, list) : numbered + list) + close;
  });
}
