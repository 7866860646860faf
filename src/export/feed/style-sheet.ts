/** How a feed looks to a person who opens it: the words of its entries, and what it is for. No element of it is a link. */
export const FEED_STYLES = `@namespace 'http://www.w3.org/2005/Atom';
@namespace h 'http://www.w3.org/1999/xhtml';

:root {
  color-scheme: light dark;
  display: block;
  box-sizing: border-box;
  max-width: 42rem;
  margin: 0 auto;
  padding: 2rem 1.25rem 4rem;
  background: light-dark(#fff, #121417);
  color: light-dark(#15181c, #e9e7e2);
  font: 1.125rem/1.625rem Georgia, 'Times New Roman', serif;
  overflow-wrap: anywhere;
}
feed::before {
  content: 'This is a feed. Copy its address into a feed reader to follow it.';
  display: block;
  padding-bottom: 1rem;
  border-bottom: 1px solid;
  font: 600 0.9375rem/1.3125rem system-ui, sans-serif;
}
title, subtitle, entry, summary, content { display: block; }
id, link, author, category, rights, published, updated { display: none; }
feed > title { margin-top: 2rem; font-size: 2rem; line-height: 1.2; }
entry { margin-top: 2rem; padding-top: 1rem; border-top: 1px solid; }
entry > title { font-size: 1.5rem; line-height: 1.3; }
entry > summary { color: light-dark(#474c53, #b9bbbd); font: 0.9375rem/1.3125rem system-ui, sans-serif; }
h|a { color: inherit; }
h|h2, h|h3 { font-weight: 500; line-height: 1.3; }
h|blockquote { margin-inline: 1.5rem; }
h|img { max-width: 100%; height: auto; }
h|sup { font: 0.75rem/1 system-ui, sans-serif; }
h|table { border-collapse: collapse; }
h|th, h|td { padding: 0.25rem 0.75rem 0.25rem 0; text-align: start; vertical-align: top; }
`;
